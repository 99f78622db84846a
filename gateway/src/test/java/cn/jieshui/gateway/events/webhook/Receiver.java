package cn.jieshui.gateway.events.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ssl.SSLContext;

/** Somebody who takes webhooks on a real socket, and sometimes does not. */
final class Receiver implements AutoCloseable {

    private static final Pattern SPACE = Pattern.compile(" ");

    private final HttpServer server;
    private final List<Posted> posted = new CopyOnWriteArrayList<>();
    private final Deque<Integer> answers = new ConcurrentLinkedDeque<>();
    volatile String allowedOrigin = "jieshui";
    volatile String askedBy;
    volatile int usually = 204;

    private final String scheme;

    Receiver() {
        try {
            server = HttpServer.create(anyPort(), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        scheme = "http";
        open();
    }

    /** With TLS. */
    Receiver(SSLContext key) {
        try {
            HttpsServer secure = HttpsServer.create(anyPort(), 0);
            secure.setHttpsConfigurator(new HttpsConfigurator(key));
            server = secure;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        scheme = "https";
        open();
    }

    private static InetSocketAddress anyPort() throws UnknownHostException {
        return new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0);
    }

    private void open() {
        server.createContext("/hook", this::take);
        server.start();
    }

    /** What was posted, and how it was answered. */
    record Posted(
            JsonObject event, String id, String time, String signature, String contentType, byte[] body, int answer) {

        /** Computed here anew, by the words of the specification. */
        boolean isSignedWith(String secret) {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                byte[] key = Base64.getDecoder().decode(secret.replace("whsec_", ""));
                mac.init(new SecretKeySpec(key, "HmacSHA256"));
                String text = id + "." + time + "." + new String(body, StandardCharsets.UTF_8);
                String expected =
                        "v1," + Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
                return List.of(SPACE.split(signature)).contains(expected);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        int version() {
            return event.getInteger("aggregateversion");
        }
    }

    private void take(HttpExchange asked) throws IOException {
        byte[] body = asked.getRequestBody().readAllBytes();
        if (asked.getRequestMethod().equals("OPTIONS")) {
            askedBy = asked.getRequestHeaders().getFirst("WebHook-Request-Origin");
            if (allowedOrigin != null) {
                asked.getResponseHeaders().set("WebHook-Allowed-Origin", allowedOrigin);
            }
            asked.sendResponseHeaders(200, -1);
        } else {
            Integer next = answers.poll();
            int answer = next == null ? usually : next;
            var headers = asked.getRequestHeaders();
            posted.add(new Posted(
                    new JsonObject(new String(body, StandardCharsets.UTF_8)),
                    headers.getFirst("webhook-id"),
                    headers.getFirst("webhook-timestamp"),
                    headers.getFirst("webhook-signature"),
                    headers.getFirst("Content-Type"),
                    body,
                    answer));
            asked.getResponseHeaders().set("Location", "/hook/elsewhere");
            asked.sendResponseHeaders(answer, -1);
        }
        asked.close();
    }

    /** How the next ones are answered, before it goes on as usual. */
    void answerNext(Integer... statuses) {
        answers.addAll(List.of(statuses));
    }

    String url() {
        return url("127.0.0.1");
    }

    /** @param host a name of this machine */
    String url(String host) {
        return scheme + "://" + host + ":" + server.getAddress().getPort() + "/hook";
    }

    List<Posted> posted() {
        return List.copyOf(posted);
    }

    List<Integer> versions() {
        return posted.stream().map(Posted::version).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
