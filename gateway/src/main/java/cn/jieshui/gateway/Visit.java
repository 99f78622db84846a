package cn.jieshui.gateway;

import cn.jieshui.gateway.problem.Problems;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.Context;
import io.vertx.core.http.HttpServerRequest;

/**
 * A request that may pass, with who makes it.
 *
 * @param identity as its token says; null for a request that did not pass
 * @param loop the context that the request is handled on
 */
public record Visit(HttpServerRequest request, RequestMark mark, SecurityIdentity identity, Context loop) {

    public Bearer bearer() {
        return Bearer.of(identity);
    }

    public void refuse(Refusal refusal) {
        Problems.answer(request, mark.traceId(), refusal.problem(), refusal.faults(), refusal.more(), refusal.args());
    }
}
