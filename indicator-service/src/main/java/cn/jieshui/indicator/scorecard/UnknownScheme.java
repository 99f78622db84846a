package cn.jieshui.indicator.scorecard;

import cn.jieshui.platform.problem.Refusal;

/** The caller's areas have no scheme with this code. */
final class UnknownScheme extends Refusal {

    UnknownScheme(String code) {
        super(Kind.NOT_FOUND, "unknown-scheme", code);
    }
}
