package cn.jieshui.task.progress;

import cn.jieshui.task.plan.reading.TargetUnit;

/** The unit measures something else than the deliverable asks for. */
final class UnitDoesNotFit extends FieldRefusal {

    UnitDoesNotFit(String written, TargetUnit wanted) {
        super(Kind.RULE, "unit-does-not-fit", "/unit", written, wanted.symbol());
    }
}
