package cn.jieshui.indicator.measurement;

import cn.jieshui.platform.problem.Refusal;

/** More rows than are taken while the sender waits. */
final class TooManyRows extends Refusal {

    TooManyRows(long rows, long most) {
        super(Kind.TOO_LARGE, "too-many-rows", rows, most);
    }
}
