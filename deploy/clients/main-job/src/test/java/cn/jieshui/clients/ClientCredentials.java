package cn.jieshui.clients;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Instant;

/** Access tokens by OAuth 2.0 client credentials; each is used until it is about to expire. */
final class ClientCredentials {

    private static final long SECONDS_BEFORE = 30;

    private final Clock clock = Clock.systemUTC();
    private final HttpClient http = HttpClient.newHttpClient();
    private final HttpRequest request;
    private String token;
    private Instant goodUntil = Instant.MIN;

    ClientCredentials(URI tokenEndpoint, String id, String secret) {
        String form = "grant_type=client_credentials&client_id=%s&client_secret=%s".formatted(id, secret);
        request = HttpRequest.newBuilder(tokenEndpoint)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
    }

    /** A token that is good for half a minute at least. */
    synchronized String token() {
        if (!clock.instant().isBefore(goodUntil)) {
            JsonNode answer = fetch();
            token = answer.required("access_token").asText();
            goodUntil =
                    clock.instant().plusSeconds(answer.required("expires_in").asLong() - SECONDS_BEFORE);
        }
        return token;
    }

    private JsonNode fetch() {
        try {
            HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
            return new ObjectMapper().readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
