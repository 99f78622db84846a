package cn.jieshui.local.district;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** The suite's public API as a demo client of a role sees it through the gateway. */
public final class SuiteClient {

    static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String gatewayUrl;
    private final UnaryOperator<String> issuer;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    /** @param issuer the URL of the embedded issuer, whose demo clients all have the same secret */
    public SuiteClient(String gatewayUrl, String issuer) {
        this(gatewayUrl, (UnaryOperator<String>) client -> fetchToken(issuer, client));
    }

    /** @param issuer gives out the token of a client */
    public SuiteClient(String gatewayUrl, UnaryOperator<String> issuer) {
        this.gatewayUrl = gatewayUrl;
        this.issuer = issuer;
    }

    public Answer get(String client, String path) {
        return send(client, request(path).GET());
    }

    public Answer post(String client, String path, JsonNode body) {
        return send(
                client, request(path).header("Content-Type", "application/json").POST(json(body)));
    }

    /** Posts to a resource in whatever state it is in ({@code If-Match: *}). */
    public Answer transition(String client, String path, JsonNode body) {
        HttpRequest.Builder request =
                request(path).header("Content-Type", "application/json").header("If-Match", "*");
        return send(client, request.POST(json(body)));
    }

    public Answer postText(String client, String path, byte[] text) {
        HttpRequest.Builder request = request(path).header("Content-Type", "text/plain");
        return send(client, request.POST(BodyPublishers.ofByteArray(text)));
    }

    /** Puts a resource; the entity tag is null when the resource is new. */
    public Answer put(String client, String path, JsonNode body, String etag) {
        HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
        if (etag != null) {
            request.header("If-Match", etag);
        }
        return send(client, request.PUT(json(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(gatewayUrl + "/api/v1" + path)).timeout(Duration.ofSeconds(60));
    }

    private static BodyPublisher json(JsonNode body) {
        return body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString());
    }

    private Answer send(String client, HttpRequest.Builder request) {
        HttpResponse<byte[]> response = exchange(
                request.header("Authorization", "Bearer " + token(client)).build());
        String etag = response.headers().firstValue("ETag").orElse(null);
        return new Answer(response.statusCode(), etag, parse(response.body()));
    }

    private static HttpResponse<byte[]> exchange(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(request.uri() + " did not answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode parse(byte[] body) {
        try {
            return body.length == 0 ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return JSON.getNodeFactory().textNode("(no JSON)");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A bearer token of a demo client, fetched once. */
    public String token(String client) {
        return tokens.computeIfAbsent(client, issuer);
    }

    private static String fetchToken(String issuer, String client) {
        String form = "grant_type=client_credentials&client_secret=demo&client_id=" + client;
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer + "/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        return parse(exchange(request).body()).path("access_token").asText();
    }
}
