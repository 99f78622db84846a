package cn.jieshui.indicator.validation;

import cn.jieshui.platform.problem.Refusal;

/** The caller's areas have no validation rule with this code. */
final class UnknownRule extends Refusal {

    UnknownRule(String code) {
        super(Kind.NOT_FOUND, "unknown-validation-rule", code);
    }
}
