package cn.jieshui.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A real HTTP service on a real socket that behaves, well or badly, as the last segment of the path tells it to, and
 * remembers by request id what has reached it.
 */
final class Backend {

    private static final Pattern REQUEST_ID = Pattern.compile("(?i)x-request-id: *(\\S+)");

    private final Vertx vertx = Vertx.vertx();
    private final Map<String, LongAdder> requests = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> octets = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> hungUp = new ConcurrentHashMap<>();
    private final HttpServer http = start(vertx.createHttpServer().requestHandler(this::handle));
    private final NetServer forgetful = vertx.createNetServer()
            .connectHandler(this::answerOnce)
            .listen(0)
            .toCompletionStage()
            .toCompletableFuture()
            .join();

    private static HttpServer start(HttpServer server) {
        return server.listen(0).toCompletionStage().toCompletableFuture().join();
    }

    String url() {
        return "http://localhost:" + http.actualPort();
    }

    /** A service that answers one request per connection, keeps it open, and hangs up when a second one comes. */
    String forgetfulUrl() {
        return "http://localhost:" + forgetful.actualPort();
    }

    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private void handle(HttpServerRequest request) {
        String path = request.path();
        if (path.startsWith("/seen/")) {
            tell(request, path.substring("/seen/".length()));
            return;
        }
        if (path.startsWith("/gone/")) {
            boolean gone = of(hungUp, path.substring("/gone/".length())) > 0;
            request.response().end(new JsonObject().put("gone", gone).toBuffer());
            return;
        }
        String id = request.getHeader("X-Request-Id");
        count(requests, id, 1);
        request.handler(part -> count(octets, id, part.length()));
        HttpServerResponse response = request.response();
        switch (path.substring(path.lastIndexOf('/') + 1)) {
            case "never" -> {}
            case "hangs-up" -> request.connection().close();
            case "half" -> response.setChunked(true).write("the beginning");
            case "breaks" ->
                response.setChunked(true).write("the beginning").onComplete(sent -> request.connection()
                        .close());
            case "empty" -> response.setStatusCode(204).end();
            case "unchanged" ->
                response.setStatusCode(304).putHeader("ETag", "\"7\"").end();
            case "endless" -> endless(request, id);
            case "early" -> response.setStatusCode(422).end("no need to read on");
            case "chunked" -> response.setChunked(true).end("in chunks");
            case "refuses" -> refuse(response);
            case "created" -> created(response);
            case "chatty" -> chatty(response);
            case "unkept" -> unkept(response);
            default -> request.endHandler(end -> echo(request, id));
        }
    }

    /** Answers as long as somebody takes it, and notes when nobody does any more. */
    private void endless(HttpServerRequest request, String id) {
        HttpServerResponse response = request.response().setChunked(true);
        response.closeHandler(closed -> count(hungUp, id, 1));
        response.exceptionHandler(broken -> {});
        pour(response);
    }

    private void pour(HttpServerResponse response) {
        while (!response.closed() && !response.writeQueueFull()) {
            response.write(Buffer.buffer(new byte[8192]));
        }
        if (!response.closed()) {
            response.drainHandler(room -> pour(response));
        }
    }

    private void refuse(HttpServerResponse response) {
        response.setStatusCode(422)
                .putHeader("Content-Type", "application/problem+json")
                .putHeader("Content-Language", "zh-CN")
                .end("{\"type\":\"https://jieshui.cn/problems/period-already-reported\",\"status\":422}");
    }

    private void created(HttpServerResponse response) {
        response.setStatusCode(201)
                .putHeader("Location", url() + "/api/v1/departments/500110-slj")
                .putHeader("ETag", "\"1\"")
                .putHeader("Content-Length", "2")
                .end("{}");
    }

    private void chatty(HttpServerResponse response) {
        response.putHeader("Connection", "X-Secret, keep-alive")
                .putHeader("X-Secret", "between us")
                .putHeader("Keep-Alive", "timeout=5")
                .putHeader("Proxy-Authenticate", "Basic")
                .putHeader("Trailer", "X-Sum")
                .putHeader("Upgrade", "h2c")
                .putHeader("Server", "backend/1.0")
                .putHeader("X-Request-Id", "another")
                .putHeader("X-Kept", "yes")
                .end("{}");
    }

    private void unkept(HttpServerResponse response) {
        response.putHeader("Cache-Control", "no-store")
                .putHeader("X-Frame-Options", "ALLOWALL")
                .putHeader("X-Content-Type-Options", "guess")
                .putHeader("Referrer-Policy", "unsafe-url")
                .putHeader("Content-Security-Policy", "default-src *")
                .putHeader("Strict-Transport-Security", "max-age=0")
                .putHeader("RateLimit", "none")
                .end("{}");
    }

    private void echo(HttpServerRequest request, String id) {
        JsonObject headers = new JsonObject();
        request.headers().forEach(header -> headers.put(header.getKey().toLowerCase(Locale.ROOT), header.getValue()));
        request.response()
                .putHeader("Content-Type", "application/json")
                .end(new JsonObject()
                        .put("method", request.method().name())
                        .put("uri", request.uri())
                        .put("headers", headers)
                        .put("octets", of(octets, id))
                        .toBuffer());
    }

    private void tell(HttpServerRequest request, String id) {
        request.response()
                .end(new JsonObject()
                        .put("requests", of(requests, id))
                        .put("octets", of(octets, id))
                        .toBuffer());
    }

    private void answerOnce(NetSocket socket) {
        LongAdder onThisConnection = new LongAdder();
        socket.handler(request -> {
            onThisConnection.increment();
            count(requests, requestId(request), 1);
            if (onThisConnection.sum() > 1 || request.toString().contains("/hangs-up")) {
                socket.close();
            } else {
                socket.write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
            }
        });
    }

    private static String requestId(Buffer request) {
        Matcher id = REQUEST_ID.matcher(request.toString());
        return id.find() ? id.group(1) : "none";
    }

    private static void count(Map<String, LongAdder> counters, String id, long amount) {
        counters.computeIfAbsent(String.valueOf(id), first -> new LongAdder()).add(amount);
    }

    private static long of(Map<String, LongAdder> counters, String id) {
        return counters.getOrDefault(String.valueOf(id), new LongAdder()).sum();
    }
}
