package cn.jieshui.gateway;

import cn.jieshui.gateway.connection.RefusedHead;
import cn.jieshui.gateway.limit.Limits;
import cn.jieshui.gateway.limit.Taken;
import cn.jieshui.gateway.problem.Problem;
import cn.jieshui.gateway.problem.UnreadBody;
import cn.jieshui.gateway.proxy.TrustedPeers;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
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
    private static final List<String> OWN = List.of(
            "/q/health", "/openapi", "/openapi.json", "/openapi.yaml", "/asyncapi.yaml", "/limits.html", "/docs");

    private final Routes routes;
    private final BearerCheck bearer;
    private final Limits limits;
    private final TrustedPeers trusted;
    private final RefusedVisits refused;

    Door(Routes routes, BearerCheck bearer, Limits limits, TrustedPeers trusted, RefusedVisits refused) {
        this.routes = routes;
        this.bearer = bearer;
        this.limits = limits;
        this.trusted = trusted;
        this.refused = refused;
    }

    void open(@Observes Router router) {
        router.route().order(FIRST).handler(this::enter).failureHandler(this::turnedAway);
    }

    void unread(@Observes RefusedHead head) {
        AccessLine.of(head, trusted.clientOf(head.peer(), head.forwardedFor()));
    }

    private void enter(RoutingContext context) {
        HttpServerRequest request = context.request();
        Optional<RequestPath> path = RequestPath.of(request.uri());
        RequestMark mark = mark(request);
        AccessLine line = AccessLine.of(context, mark.requestId());
        Visit visit = Visit.of(request, mark, refused);
        if (path.isEmpty()) {
            visit.refuse(Problem.MALFORMED_PATH);
        } else if (!WellFormed.is(request)) {
            visit.refuse(Problem.MALFORMED_REQUEST);
        } else if (path.get().value().equals("/") || isOwn(path.get())) {
            context.next();
        } else {
            Routes.Open open = routes.find(path.get());
            if (open == null) {
                visit.refuse(Problem.NO_SUCH_PATH, path.get().value());
            } else {
                line.route(open.prefix());
                admit(context, visit.to(open.prefix()), open.destination(), line);
            }
        }
    }

    private static boolean isOwn(RequestPath path) {
        for (String own : OWN) {
            if (path.startsWith(own)) {
                return true;
            }
        }
        return false;
    }

    /** Tells what the router itself has turned away, before any handler could look at it. */
    private void turnedAway(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!TURNED_AWAY.contains(context.statusCode())) {
            context.next();
            return;
        }
        boolean pathIsPlain = RequestPath.of(request.uri()).isPresent();
        RequestMark mark = mark(request);
        AccessLine.of(context, mark.requestId());
        Visit.of(request, mark, refused).refuse(pathIsPlain ? Problem.MALFORMED_REQUEST : Problem.MALFORMED_PATH);
    }

    private static RequestMark mark(HttpServerRequest request) {
        RequestMark mark = RequestMark.of(request);
        request.response().putHeader(RequestMark.REQUEST_ID, mark.requestId());
        return mark;
    }

    private void admit(RoutingContext context, Visit visit, Destination destination, AccessLine line) {
        HttpServerRequest request = visit.request();
        if (!METHODS.contains(request.method())) {
            request.response().putHeader("Allow", ALLOW);
            visit.refuse(Problem.METHOD_NOT_ALLOWED, request.method().name());
            return;
        }
        String address = trusted.clientOf(request);
        line.client(address);
        if (!granted(visit, limits.ofAddress(address))) {
            return;
        }
        if (UnreadBody.announced(request)) {
            // the check of the token may wait for the issuer's keys; the body must not be lost meanwhile
            request.pause();
        }
        Context loop = Vertx.currentContext();
        bearer.check(context).subscribe().with(admission -> {
            if (admission.isRefused()) {
                refuse(visit, address, admission);
            } else {
                line.subject(admission.subject());
                admitted(visit.by(admission.identity(), loop), destination, admission.subject());
            }
        });
    }

    private void admitted(Visit visit, Destination destination, String subject) {
        if (granted(visit, limits.ofClient(subject))) {
            destination.take(visit);
        }
    }

    /** Tells the caller what it may still ask, and answers it when that is nothing. */
    private static boolean granted(Visit visit, Taken taken) {
        HttpServerResponse response = visit.request().response();
        response.putHeader("RateLimit", taken.header());
        if (!taken.granted()) {
            response.putHeader("Retry-After", String.valueOf(taken.seconds()));
            visit.refuse(Problem.TOO_MANY_REQUESTS, taken.seconds());
        }
        return taken.granted();
    }

    private void refuse(Visit visit, String address, Admission admission) {
        Problem problem = admission.refusal();
        problem.challenge().ifPresent(challenge -> visit.request().response().putHeader("WWW-Authenticate", challenge));
        if (admission.reason() == null) {
            visit.refuse(problem);
        } else {
            limits.tokenRefused(address, visit.mark().requestId(), admission.reason());
            visit.refuse(problem, admission.reason());
        }
    }
}
