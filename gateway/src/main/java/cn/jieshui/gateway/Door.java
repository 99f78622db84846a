package cn.jieshui.gateway;

import cn.jieshui.gateway.connection.RefusedHead;
import cn.jieshui.gateway.limit.Limits;
import cn.jieshui.gateway.limit.Taken;
import cn.jieshui.gateway.problem.Problem;
import cn.jieshui.gateway.problem.UnreadBody;
import cn.jieshui.gateway.proxy.TrustedPeers;
import io.vertx.core.Context;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
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

    private static final int LAST = Integer.MAX_VALUE;

    private static final String VISIT = Visit.class.getName();
    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private static final CharSequence RATE_LIMIT = HttpHeaders.createOptimized("RateLimit");

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
    /** Beside the first page, those for integrators. */
    private static final String PAGES = "/docs";
    /** What the gateway itself answers, to anyone. */
    private static final List<String> OWN =
            List.of("/q/health", "/openapi", "/openapi.json", "/openapi.yaml", "/asyncapi.yaml");

    private final Routes routes;
    private final BearerCheck bearer;
    private final Limits limits;
    private final TrustedPeers trusted;
    private final RefusedVisits refused;
    private final AccessLog log;

    Door(Routes routes, BearerCheck bearer, Limits limits, TrustedPeers trusted, RefusedVisits refused, AccessLog log) {
        this.routes = routes;
        this.bearer = bearer;
        this.limits = limits;
        this.trusted = trusted;
        this.refused = refused;
        this.log = log;
    }

    void open(@Observes Router router) {
        router.route().order(FIRST).handler(this::enter).failureHandler(this::turnedAway);
        router.route().order(LAST).handler(this::leave);
    }

    void unread(@Observes RefusedHead head) {
        log.add(AccessLine.of(head, trusted.clientOf(head.peer(), head.forwardedFor())));
    }

    private void enter(RoutingContext context) {
        HttpServerRequest request = context.request();
        Optional<RequestPath> path = RequestPath.of(request.uri());
        Visit visit = visit(request);
        AccessLine line = line(context, visit);
        if (path.isEmpty()) {
            visit.refuse(Problem.MALFORMED_PATH);
        } else if (!WellFormed.is(request)) {
            visit.refuse(Problem.MALFORMED_REQUEST);
        } else if (isPage(path.get())) {
            SecurityHeaders.ofPage(request.response().headers());
            read(context, visit);
        } else if (isOwn(path.get())) {
            read(context, visit);
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

    /** What the gateway itself shows can be read, and nothing else. */
    private static void read(RoutingContext context, Visit visit) {
        HttpServerRequest request = visit.request();
        if (READS.contains(request.method())) {
            context.put(VISIT, visit);
            context.next();
        } else {
            request.response().putHeader("Allow", "GET, HEAD");
            visit.refuse(Problem.METHOD_NOT_ALLOWED, request.method().name());
        }
    }

    /** Where nobody has shown anything. */
    private void leave(RoutingContext context) {
        Visit visit = context.get(VISIT);
        visit.refuse(Problem.NO_SUCH_PATH, visit.request().path());
    }

    private static boolean isPage(RequestPath path) {
        return path.value().equals("/") || path.startsWith(PAGES);
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
        Visit visit = visit(request);
        line(context, visit);
        visit.refuse(pathIsPlain ? Problem.MALFORMED_REQUEST : Problem.MALFORMED_PATH);
    }

    /** With it, its answer has what every answer has. */
    private Visit visit(HttpServerRequest request) {
        Visit visit = Visit.of(request, RequestMark.of(request), trusted.read(request), refused);
        MultiMap answer = request.response().headers();
        answer.set(RequestMark.REQUEST_ID, visit.mark().requestId());
        SecurityHeaders.write(answer, visit.forwarded().overTls());
        return visit;
    }

    private AccessLine line(RoutingContext context, Visit visit) {
        return AccessLine.of(log, context, visit.mark(), visit.forwarded().client());
    }

    private void admit(RoutingContext context, Visit visit, Destination destination, AccessLine line) {
        HttpServerRequest request = visit.request();
        if (!METHODS.contains(request.method())) {
            request.response().putHeader("Allow", ALLOW);
            visit.refuse(Problem.METHOD_NOT_ALLOWED, request.method().name());
            return;
        }
        String address = visit.forwarded().client();
        if (!granted(visit, limits.ofAddress(address))) {
            return;
        }
        if (UnreadBody.announced(request)) {
            // the check of the token may wait for the issuer's keys; the body must not be lost meanwhile
            request.pause();
        }
        Context loop = Vertx.currentContext();
        bearer.check(context, admission -> {
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
        response.putHeader(RATE_LIMIT, taken.header());
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
