package cn.jieshui.indicator.measure;

import cn.jieshui.platform.problem.Refusal;

/** No measure has this code. */
public final class UnknownMeasure extends Refusal {

    UnknownMeasure(String code) {
        super(Kind.NOT_FOUND, "unknown-measure", code);
    }
}
