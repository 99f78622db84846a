package cn.jieshui.gateway.problem;

import cn.jieshui.gateway.RequestMark;
import cn.jieshui.gateway.SecurityHeaders;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** Answers a request with {@code application/problem+json}. */
public final class Problems {

    private static final String MEDIA_TYPE = "application/problem+json";
    private static final String RETRY_AFTER = "Retry-After";
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
        answer(request, traceId, problem, List.of(), new JsonObject(), args);
    }

    /**
     * The same, with what is at fault in the request, and with further members that belong to this kind of problem.
     *
     * @param args what the detail text names
     */
    public static void answer(
            HttpServerRequest request,
            String traceId,
            Problem problem,
            List<Fault> faults,
            JsonObject more,
            Object... args) {
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
                .putHeader(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
                .putHeader("Content-Language", texts.languageTag());
        if (problem.passes() && !response.headers().contains(RETRY_AFTER)) {
            response.putHeader(RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        JsonObject body = body(request, traceId, texts, problem, args);
        if (!faults.isEmpty()) {
            body.put("errors", new JsonArray(faults.stream().map(texts::tell).toList()));
        }
        UnreadBody.endWith(request, body.mergeIn(more).toBuffer());
    }

    /**
     * The answer to what cannot be passed on as a request; the connection ends with it.
     *
     * @param acceptLanguage null when not even that could be read
     */
    public static FullHttpResponse toNobody(Problem problem, String acceptLanguage, String requestId) {
        ProblemTexts texts = ProblemTexts.preferred(acceptLanguage);
        FullHttpResponse answer = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1,
                HttpResponseStatus.valueOf(problem.status()),
                Unpooled.wrappedBuffer(body(texts, problem).toBuffer().getBytes()));
        SecurityHeaders.ALWAYS.forEach(answer.headers()::set);
        answer.headers()
                .set(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
                .set("Content-Language", texts.languageTag())
                .set(RequestMark.REQUEST_ID, requestId)
                .set(HttpHeaders.CONTENT_LENGTH, answer.content().readableBytes())
                .set(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        return answer;
    }

    private static JsonObject body(ProblemTexts texts, Problem problem, Object... args) {
        return new JsonObject()
                .put("type", problem.type())
                .put("title", texts.title(problem))
                .put("status", problem.status())
                .put("detail", texts.detail(problem, args));
    }

    private static JsonObject body(
            HttpServerRequest request, String traceId, ProblemTexts texts, Problem problem, Object... args) {
        return body(texts, problem, args)
                .put("instance", instance(request.uri()))
                .put("traceId", traceId);
    }

    private static String instance(String requestTarget) {
        int query = requestTarget.indexOf('?');
        return query < 0 ? requestTarget : requestTarget.substring(0, query);
    }
}
