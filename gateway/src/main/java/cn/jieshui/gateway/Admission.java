package cn.jieshui.gateway;

import cn.jieshui.gateway.problem.Problem;
import io.quarkus.security.identity.SecurityIdentity;

/**
 * Whether a request may pass.
 *
 * @param identity whose token it carries; null when it is refused
 * @param refusal why it must not pass; null when it may
 */
record Admission(SecurityIdentity identity, Problem refusal) {

    static Admission of(SecurityIdentity identity) {
        return new Admission(identity, null);
    }

    static Admission refused(Problem refusal) {
        return new Admission(null, refusal);
    }

    String subject() {
        return identity.getPrincipal().getName();
    }

    boolean isRefused() {
        return refusal != null;
    }
}
