package cn.jieshui.gateway;

import cn.jieshui.gateway.limit.Limits;
import cn.jieshui.gateway.limit.Taken;
import cn.jieshui.gateway.problem.Problem;
import cn.jieshui.gateway.problem.Problems;
import cn.jieshui.gateway.problem.UnreadBody;
import cn.jieshui.gateway.proxy.TrustedPeers;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The way in for every request: what is not on the list of paths, or reads in two ways, goes no further. */
@ApplicationScoped
class Door {

    /** Before every other handler, so that nobody acts on a path that has not been checked. */
    private static final int FIRST = Integer.MIN_VALUE;

    private static final Set<HttpMethod> METHODS = Set.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE,
            HttpMethod.OPTIONS);
    private static final String ALLOW =
            METHODS.stream().map(HttpMethod::name).sorted().collect(Collectors.joining(", "));
    private static final Set<Integer> TURNED_AWAY = Set.of(400, 404);
    /** What the gateway itself answers, to anyone. */
    private static final List<String> OWN = List.of("/q/health", "/openapi", "/openapi.json", "/openapi.yaml", "/docs");

    private final Routes routes;
    private final BearerCheck bearer;
    private final Limits limits;
    private final TrustedPeers trusted;

    Door(Routes routes, BearerCheck bearer, Limits limits, TrustedPeers trusted) {
        this.routes = routes;
        this.bearer = bearer;
        this.limits = limits;
        this.trusted = trusted;
    }

    void open(@Observes Router router) {
        router.route().order(FIRST).handler(this::enter).failureHandler(this::turnedAway);
    }

    private void enter(RoutingContext context) {
        HttpServerRequest request = context.request();
        RequestMark mark = mark(request);
        Optional<RequestPath> path = RequestPath.of(request.uri());
        if (path.isEmpty()) {
            Problems.answer(request, mark.traceId(), Problem.MALFORMED_PATH);
        } else if (!WellFormed.is(request)) {
            Problems.answer(request, mark.traceId(), Problem.MALFORMED_REQUEST);
        } else if (path.get().value().equals("/") || OWN.stream().anyMatch(path.get()::startsWith)) {
            context.next();
        } else {
            routes.find(path.get())
                    .ifPresentOrElse(
                            destination -> admit(context, mark, destination),
                            () -> Problems.answer(
                                    request,
                                    mark.traceId(),
                                    Problem.NO_SUCH_PATH,
                                    path.get().value()));
        }
    }

    /** Tells what the router itself has turned away, before any handler could look at it. */
    private void turnedAway(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!TURNED_AWAY.contains(context.statusCode())) {
            context.next();
            return;
        }
        boolean pathIsPlain = RequestPath.of(request.uri()).isPresent();
        Problems.answer(
                request, mark(request).traceId(), pathIsPlain ? Problem.MALFORMED_REQUEST : Problem.MALFORMED_PATH);
    }

    private static RequestMark mark(HttpServerRequest request) {
        RequestMark mark = RequestMark.of(request);
        request.response().putHeader(RequestMark.REQUEST_ID, mark.requestId());
        return mark;
    }

    private void admit(RoutingContext context, RequestMark mark, Destination destination) {
        HttpServerRequest request = context.request();
        if (!METHODS.contains(request.method())) {
            request.response().putHeader("Allow", ALLOW);
            Problems.answer(
                    request,
                    mark.traceId(),
                    Problem.METHOD_NOT_ALLOWED,
                    request.method().name());
            return;
        }
        String address = trusted.clientOf(request);
        if (!granted(request, mark, limits.ofAddress(address))) {
            return;
        }
        if (UnreadBody.announced(request)) {
            // the check of the token may wait for the issuer's keys; the body must not be lost meanwhile
            request.pause();
        }
        Context loop = Vertx.currentContext();
        bearer.check(context)
                .subscribe()
                .with(admission -> admitted(
                        new Visit(request, mark, admission.identity(), loop), destination, address, admission));
    }

    private void admitted(Visit visit, Destination destination, String address, Admission admission) {
        HttpServerRequest request = visit.request();
        RequestMark mark = visit.mark();
        if (admission.isRefused()) {
            if (admission.reason() != null) {
                limits.tokenRefused(address, mark.requestId(), admission.reason());
            }
            refuse(request, mark, admission.refusal());
            return;
        }
        if (granted(request, mark, limits.ofClient(admission.subject()))) {
            destination.take(visit);
        }
    }

    /** Tells the caller what it may still ask, and answers it when that is nothing. */
    private static boolean granted(HttpServerRequest request, RequestMark mark, Taken taken) {
        request.response().putHeader("RateLimit", taken.header());
        if (!taken.granted()) {
            request.response().putHeader("Retry-After", String.valueOf(taken.seconds()));
            Problems.answer(request, mark.traceId(), Problem.TOO_MANY_REQUESTS, taken.seconds());
        }
        return taken.granted();
    }

    private static void refuse(HttpServerRequest request, RequestMark mark, Problem problem) {
        problem.challenge().ifPresent(challenge -> request.response().putHeader("WWW-Authenticate", challenge));
        Problems.answer(request, mark.traceId(), problem);
    }
}
