package cn.jieshui.gateway;

import cn.jieshui.gateway.problem.Problem;
import cn.jieshui.platform.identity.Reason;
import io.quarkus.security.identity.SecurityIdentity;

/**
 * Whether a request may pass.
 *
 * @param identity whose token it carries; null when it is refused
 * @param refusal why it must not pass; null when it may
 * @param reason what is wrong with its token; null unless it is refused for that
 */
record Admission(SecurityIdentity identity, Problem refusal, Reason reason) {

    static Admission of(SecurityIdentity identity) {
        return new Admission(identity, null, null);
    }

    static Admission refused(Problem refusal) {
        return new Admission(null, refusal, null);
    }

    static Admission notTaken(Reason reason) {
        return new Admission(null, Problem.INVALID_TOKEN, reason);
    }

    String subject() {
        return identity.getPrincipal().getName();
    }

    boolean isRefused() {
        return refusal != null;
    }
}
