package cn.jieshui.gateway;

import cn.jieshui.gateway.problem.Problem;
import cn.jieshui.gateway.problem.Problems;
import cn.jieshui.gateway.proxy.ForwardedHeaders;
import cn.jieshui.platform.identity.Reason;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.Context;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;

/**
 * A request at the door, with what is known of it so far.
 *
 * @param forwarded who the client is and how it called
 * @param route the open path that it goes to, or the empty text
 * @param identity as its token says; null before that is known, and of a request that did not pass
 * @param loop the context that the request is handled on
 */
public record Visit(
        HttpServerRequest request,
        RequestMark mark,
        ForwardedHeaders forwarded,
        String route,
        SecurityIdentity identity,
        Context loop,
        RefusedVisits refused) {

    static Visit of(HttpServerRequest request, RequestMark mark, ForwardedHeaders forwarded, RefusedVisits refused) {
        return new Visit(request, mark, forwarded, "", null, null, refused);
    }

    Visit to(String destination) {
        return new Visit(request, mark, forwarded, destination, identity, loop, refused);
    }

    Visit by(SecurityIdentity known, Context context) {
        return new Visit(request, mark, forwarded, route, known, context, refused);
    }

    /** Who makes it. */
    public Bearer bearer() {
        return Bearer.of(identity);
    }

    /** Who makes it, if its token said. */
    public Optional<Bearer> known() {
        return Optional.ofNullable(identity).map(Bearer::of);
    }

    public void refuse(Refusal refusal) {
        Problem problem = refusal.problem();
        refused.told(this, problem, problem.code());
        Problems.answer(request, mark.traceId(), problem, refusal.faults(), refusal.more(), refusal.args());
    }

    /** @param args what the detail text names */
    public void refuse(Problem problem, Object... args) {
        refused.told(this, problem, problem.code());
        Problems.answer(request, mark.traceId(), problem, args);
    }

    /** For what is wrong with its token, which is told to operators only. */
    void refuse(Problem problem, Reason reason) {
        refused.told(this, problem, problem.code() + ": " + reason);
        Problems.answer(request, mark.traceId(), problem);
    }
}
