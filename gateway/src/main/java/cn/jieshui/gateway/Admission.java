package cn.jieshui.gateway;

import cn.jieshui.gateway.problem.Problem;

/**
 * Whether a request may pass.
 *
 * @param subject whose token it carries; null when it is refused
 * @param refusal why it must not pass; null when it may
 */
record Admission(String subject, Problem refusal) {

    static Admission of(String subject) {
        return new Admission(subject, null);
    }

    static Admission refused(Problem refusal) {
        return new Admission(null, refusal);
    }

    boolean isRefused() {
        return refusal != null;
    }
}
