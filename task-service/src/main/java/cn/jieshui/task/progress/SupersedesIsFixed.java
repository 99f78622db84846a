package cn.jieshui.task.progress;

/** A report goes on correcting what it corrected first. */
final class SupersedesIsFixed extends FieldRefusal {

    SupersedesIsFixed(String report) {
        super(Kind.RULE, "supersedes-is-fixed", "/supersedes", report);
    }
}
