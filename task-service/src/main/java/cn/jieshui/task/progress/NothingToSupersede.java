package cn.jieshui.task.progress;

/** There is no such report of the department on the deliverable and period that could be corrected. */
final class NothingToSupersede extends FieldRefusal {

    NothingToSupersede(String supersedes) {
        super(Kind.RULE, "nothing-to-supersede", "/supersedes", supersedes);
    }
}
