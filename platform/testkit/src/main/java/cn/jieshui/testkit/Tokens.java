package cn.jieshui.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Real bearer tokens of the demo clients, fetched from the embedded issuer over HTTP. */
public final class Tokens {

    private static final Pattern ACCESS_TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");
    private static final Map<String, String> CACHE = new ConcurrentHashMap<>();
    private static volatile String issuer;

    private Tokens() {}

    /** Names the issuer that {@link #of} asks. */
    public static void from(String issuerUrl) {
        issuer = issuerUrl;
        CACHE.clear();
    }

    /** A token of a demo client such as {@code water-office} or {@code reporter-500110-slj}. */
    public static String of(String client) {
        return CACHE.computeIfAbsent(client, known -> fetch(known, ""));
    }

    /**
     * A token of a client whose claims are partly others.
     *
     * @param claims a JSON object; a claim that is null is left out
     */
    public static String of(String client, String claims) {
        return CACHE.computeIfAbsent(
                client + " " + claims,
                known -> fetch(client, "&demo_claims=" + URLEncoder.encode(claims, StandardCharsets.UTF_8)));
    }

    private static String fetch(String client, String more) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer + "/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=client_credentials&client_id=" + client + "&client_secret=demo" + more))
                .build();
        try {
            HttpResponse<String> response =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            Matcher token = ACCESS_TOKEN.matcher(response.body());
            if (response.statusCode() != 200 || !token.find()) {
                throw new IllegalStateException("No token for " + client + ": " + response.body());
            }
            return token.group(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
