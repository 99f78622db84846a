package cn.jieshui.indicator.measurement;

import cn.jieshui.platform.problem.Refusal;

/** As many imports wait already as may. */
final class TooManyImports extends Refusal {

    TooManyImports(int waiting) {
        super(Kind.CONFLICT, "too-many-imports", waiting);
    }
}
