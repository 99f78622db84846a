package cn.jieshui.department.directory;

import cn.jieshui.platform.problem.Refusal;

/** Only a collective phrase has members. */
final class NotACollective extends Refusal {

    NotACollective(String code) {
        super(Kind.RULE, "not-a-collective", code);
    }
}
