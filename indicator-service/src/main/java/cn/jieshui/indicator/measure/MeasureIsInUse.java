package cn.jieshui.indicator.measure;

import cn.jieshui.platform.problem.Refusal;

/**
 * A measure that was measured, or that an indicator is defined by, keeps unit, shape, frequency and dimensions; values
 * may be added to a dimension.
 */
final class MeasureIsInUse extends Refusal {

    MeasureIsInUse(String code) {
        super(Kind.CONFLICT, "measure-is-in-use", code);
    }
}
