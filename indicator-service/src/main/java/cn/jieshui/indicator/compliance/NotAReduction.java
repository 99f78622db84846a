package cn.jieshui.indicator.compliance;

import cn.jieshui.platform.problem.Refusal;

/** Only a reduction is held against a base year. */
final class NotAReduction extends Refusal {

    NotAReduction(String indicator) {
        super(Kind.RULE, "not-a-reduction", indicator);
    }
}
