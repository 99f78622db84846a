package cn.jieshui.gateway;

import cn.jieshui.gateway.problem.Problem;
import cn.jieshui.platform.identity.Reason;

/**
 * Whether a request may pass.
 *
 * @param subject whose token it carries; null when it is refused
 * @param refusal why it must not pass; null when it may
 * @param reason what is wrong with its token; null unless it is refused for that
 */
record Admission(String subject, Problem refusal, Reason reason) {

    static Admission of(String subject) {
        return new Admission(subject, null, null);
    }

    static Admission refused(Problem refusal) {
        return new Admission(null, refusal, null);
    }

    static Admission notTaken(Reason reason) {
        return new Admission(null, Problem.INVALID_TOKEN, reason);
    }

    boolean isRefused() {
        return refusal != null;
    }
}
