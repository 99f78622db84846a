package cn.jieshui.task.progress;

/** The thing stands in another report on the deliverable already and would not count again. */
final class EntryAlreadyReported extends FieldRefusal {

    EntryAlreadyReported(int index, String code, String report) {
        super(Kind.RULE, "entry-already-reported", "/entries/" + index + "/code", code, report);
    }
}
