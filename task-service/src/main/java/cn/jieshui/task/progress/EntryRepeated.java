package cn.jieshui.task.progress;

/** A report names a thing once. */
final class EntryRepeated extends FieldRefusal {

    EntryRepeated(int index, String code) {
        super(Kind.RULE, "entry-repeated", "/entries/" + index + "/code", code);
    }
}
