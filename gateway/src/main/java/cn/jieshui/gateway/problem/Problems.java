package cn.jieshui.gateway.problem;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;

/** Answers a request with {@code application/problem+json}. */
public final class Problems {

    /** Long enough for a restarted service to answer again, short enough to be worth waiting for. */
    private static final String RETRY_AFTER_SECONDS = "5";

    private Problems() {}

    /**
     * Answers with the problem, or cuts the connection if an answer was already under way, so that the client never
     * takes half an answer for a whole one.
     *
     * @param traceId what the operator needs to find the request in the logs
     * @param args what the detail text names
     */
    public static void answer(HttpServerRequest request, String traceId, Problem problem, Object... args) {
        HttpServerResponse response = request.response();
        if (response.ended() || response.closed()) {
            return;
        }
        if (response.headWritten()) {
            response.reset();
            return;
        }
        ProblemTexts texts = ProblemTexts.preferred(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        response.setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .putHeader("Content-Language", texts.languageTag());
        if (problem.passes()) {
            response.putHeader("Retry-After", RETRY_AFTER_SECONDS);
        }
        UnreadBody.endWith(request, body(request, traceId, texts, problem, args));
    }

    private static Buffer body(
            HttpServerRequest request, String traceId, ProblemTexts texts, Problem problem, Object... args) {
        return new JsonObject()
                .put("type", problem.type())
                .put("title", texts.title(problem))
                .put("status", problem.status())
                .put("detail", texts.detail(problem, args))
                .put("instance", instance(request.uri()))
                .put("traceId", traceId)
                .toBuffer();
    }

    private static String instance(String requestTarget) {
        int query = requestTarget.indexOf('?');
        return query < 0 ? requestTarget : requestTarget.substring(0, query);
    }
}
