package cn.jieshui.local.district;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A recorded conversation: what was answered to each request, played again over HTTP; what is sent is noted. */
final class Conversation implements AutoCloseable {

    private record Recorded(int status, String etag, String body) {}

    private static final String API = "/api/v1";

    private final HttpServer server;
    private final Map<String, Deque<Recorded>> answers = new HashMap<>();
    private final List<String> writes = new ArrayList<>();

    Conversation() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 8);
        server.createContext("/", this::answer);
        server.start();
    }

    /** The next answer to a request; the last one is given for good. */
    Conversation on(String request, int status, String body) {
        return on(request, status, null, body);
    }

    Conversation on(String request, int status, String etag, String body) {
        answers.computeIfAbsent(request, any -> new ArrayDeque<>())
                .add(new Recorded(status, etag, body.replace('\'', '"')));
        return this;
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String path = exchange.getRequestURI().toString();
        Recorded answer = path.equals("/token")
                ? new Recorded(200, null, "{\"access_token\":\"" + body.replaceAll(".*client_id=", "") + "\"}")
                : next(exchange.getRequestMethod() + " " + path.substring(API.length()), exchange, body);
        if (answer.etag() != null) {
            exchange.getResponseHeaders().add("ETag", answer.etag());
        }
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private Recorded next(String request, HttpExchange exchange, String body) {
        if (!request.startsWith("GET")) {
            String who = exchange.getRequestHeaders().getFirst("Authorization").replace("Bearer ", "");
            String match = exchange.getRequestHeaders().getFirst("If-Match");
            writes.add(
                    who + ": " + request + (match == null ? "" : " If-Match " + match) + " " + body.replace('"', '\''));
        }
        Deque<Recorded> left = answers.getOrDefault(request, new ArrayDeque<>());
        return left.size() > 1 ? left.poll() : left.isEmpty() ? new Recorded(404, null, "{}") : left.peek();
    }

    SuiteClient client() {
        String url = "http://localhost:" + server.getAddress().getPort();
        return new SuiteClient(url, url);
    }

    /** Everything but the reads: who, what, on which version, the body with single quotes. */
    synchronized List<String> writes() {
        return List.copyOf(writes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
