package cn.jieshui.testkit.identity;

import cn.jieshui.testkit.Tokens;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A token issuer over real HTTP (OpenID discovery, key set, client credentials) whose keys a test changes and whose
 * tokens a test bends. The service under test is told of it when the class is used as a test resource.
 */
public final class TestIssuer implements QuarkusTestResourceLifecycleManager {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern CLIENT = Pattern.compile("client_id=([a-z0-9-]+)");
    private static final int LIFE_SECONDS = 600;

    /** How long the service under test pauses between two looks at the keys. */
    public static final Duration PAUSE = Duration.ofMillis(300);

    private static volatile TestIssuer running;

    private final List<SigningKey> published = new CopyOnWriteArrayList<>();
    private final AtomicInteger keyRequests = new AtomicInteger();
    private volatile SigningKey current;
    private HttpServer server;
    private ExecutorService workers;

    /** The one that the service under test trusts. */
    public static TestIssuer running() {
        return running;
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            workers = Executors.newFixedThreadPool(8);
            server.setExecutor(workers);
            rotate();
            server.createContext(
                    "/jieshui/.well-known/openid-configuration", exchange -> answer(exchange, discovery()));
            server.createContext("/jieshui/keys", exchange -> {
                keyRequests.incrementAndGet();
                answer(exchange, keySet());
            });
            server.createContext("/jieshui/token", this::token);
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        running = this;
        Tokens.from(issuer());
        return Map.of(
                "quarkus.oidc.auth-server-url",
                issuer(),
                "jieshui.issuer-keys.pause",
                PAUSE.toMillis() + "ms",
                "jieshui.issuer-keys.fresh-for",
                "1s");
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
            workers.shutdownNow();
        }
    }

    public String issuer() {
        return "http://localhost:" + server.getAddress().getPort() + "/jieshui";
    }

    /** How often the key set was fetched. */
    public int keyRequests() {
        return keyRequests.get();
    }

    /** The key that tokens are signed with at present. */
    public SigningKey key() {
        return current;
    }

    /** Publishes a new key and signs with it from now on; the old one stays published. */
    public SigningKey rotate() {
        SigningKey key = SigningKey.rsa(UUID.randomUUID().toString());
        publish(key);
        current = key;
        return key;
    }

    /** Publishes one more key, which signs nothing unless a draft says so. */
    public void publish(SigningKey key) {
        published.add(key);
    }

    public void withdraw(SigningKey key) {
        published.remove(key);
    }

    /** A good access token of a client, who has the role that he is called. */
    public TokenDraft draft(String client) {
        Instant now = Instant.now(Clock.systemUTC());
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", issuer());
        claims.put("aud", "jieshui");
        claims.put("sub", client);
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.getEpochSecond() + LIFE_SECONDS);
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("roles", List.of(client));
        claims.put("areas", List.of("500110"));
        SigningKey key = current;
        return new TokenDraft(Map.of("typ", "JWT"), claims, key).by(key);
    }

    private Map<String, Object> discovery() {
        return Map.of(
                "issuer", issuer(),
                "jwks_uri", issuer() + "/keys",
                "token_endpoint", issuer() + "/token",
                "authorization_endpoint", issuer() + "/authorize",
                "response_types_supported", List.of("code"),
                "subject_types_supported", List.of("public"),
                "id_token_signing_alg_values_supported", List.of("RS256"));
    }

    private Map<String, Object> keySet() {
        return Map.of("keys", published.stream().map(SigningKey::published).toList());
    }

    private void token(HttpExchange exchange) throws IOException {
        Matcher client =
                CLIENT.matcher(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.US_ASCII));
        String name = client.find() ? client.group(1) : "nobody";
        answer(
                exchange,
                Map.of("token_type", "Bearer", "access_token", draft(name).signed()));
    }

    private static void answer(HttpExchange exchange, Object body) throws IOException {
        byte[] octets = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, octets.length);
        exchange.getResponseBody().write(octets);
        exchange.close();
    }
}
