package cn.jieshui.task.progress;

/** What the deliverable asks for is computed from measurements; nobody reports it. */
final class ComesFromMeasures extends FieldRefusal {

    ComesFromMeasures(String deliverable) {
        super(Kind.RULE, "comes-from-measures", "/basis", deliverable);
    }
}
