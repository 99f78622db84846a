package cn.jieshui.gateway.events.stream;

import cn.jieshui.gateway.Refusal;
import cn.jieshui.gateway.events.EventFilter;
import cn.jieshui.gateway.events.log.Position;
import cn.jieshui.gateway.events.log.PositionText;
import cn.jieshui.gateway.problem.Problem;
import cn.jieshui.gateway.problem.UnreadBody;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Set;

/**
 * What a client asks for.
 *
 * @param from where it goes on; null for what comes from now on
 */
record StreamRequest(EventFilter filter, Position from) {

    private static final Set<String> PARAMETERS = Set.of("type", "area", "plan");
    private static final String FORM = "text/event-stream";
    private static final String LAST_EVENT_ID = "Last-Event-ID";

    /** @throws Refusal when it is not understood */
    static StreamRequest of(HttpServerRequest request, String path) {
        if (!request.path().equals(path)) {
            throw Refusal.of(Problem.NO_SUCH_PATH, request.path());
        }
        if (!request.method().equals(HttpMethod.GET)) {
            request.response().putHeader("Allow", "GET");
            throw Refusal.of(Problem.METHOD_NOT_ALLOWED, request.method().name());
        }
        if (UnreadBody.announced(request)) {
            throw Refusal.of(Problem.BODY_TOO_LARGE);
        }
        if (!accepts(request.getHeader("Accept"))) {
            throw Refusal.of(Problem.NOT_ACCEPTABLE, FORM);
        }
        return new StreamRequest(filter(request), from(request.headers().getAll(LAST_EVENT_ID)));
    }

    private static boolean accepts(String accept) {
        return accept == null || accept.contains(FORM) || accept.contains("text/*") || accept.contains("*/*");
    }

    private static EventFilter filter(HttpServerRequest request) {
        MultiMap parameters = parameters(request);
        parameters.names().stream()
                .filter(name -> !PARAMETERS.contains(name))
                .findFirst()
                .ifPresent(unknown -> {
                    throw Refusal.parameter("?" + unknown, "unknown-parameter");
                });
        return EventFilter.of(parameters.getAll("type"), parameters.getAll("area"), parameters.getAll("plan"));
    }

    private static MultiMap parameters(HttpServerRequest request) {
        try {
            return request.params();
        } catch (IllegalArgumentException brokenEscape) {
            throw Refusal.of(Problem.MALFORMED_PATH);
        }
    }

    private static Position from(List<String> ids) {
        if (ids.isEmpty() || ids.get(0).isEmpty()) {
            return null;
        }
        if (ids.size() > 1) {
            throw Refusal.parameter(LAST_EVENT_ID + ":", "malformed-event-id");
        }
        return PositionText.read(ids.get(0))
                .orElseThrow(() -> Refusal.parameter(LAST_EVENT_ID + ":", "malformed-event-id"));
    }
}
