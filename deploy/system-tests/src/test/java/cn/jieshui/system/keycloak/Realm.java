package cn.jieshui.system.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The realm as its administrator sees it, and the tokens that it gives out. What the test needs beyond the shipped file
 * (a client for each role, somebody with a password) is added here.
 */
final class Realm {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern OF_DEPARTMENT = Pattern.compile("(reporter|reviewer)-([a-z0-9-]+)");

    private final Keycloak keycloak;
    private final Map<String, String> secrets = new ConcurrentHashMap<>();

    Realm(Keycloak keycloak) {
        this.keycloak = keycloak;
        secrets.put("example-system", keycloak.exampleSecret());
    }

    /** A new access token of a client that is called like its role, as the suite's demo clients are. */
    String token(String client) {
        String secret = secrets.computeIfAbsent(client, this::addClient);
        return grant(Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", secret))
                .path("access_token")
                .asText();
    }

    /** All tokens of somebody who gives his password to the application itself, which the shipped realm forbids. */
    JsonNode login(String user, String password) {
        return grant(Map.of(
                "grant_type", "password",
                "client_id", "test-login",
                "scope", "openid",
                "username", user,
                "password", password));
    }

    void allowLoginByPassword() {
        post("/clients", """
                {"clientId":"test-login","publicClient":true,"standardFlowEnabled":false,"fullScopeAllowed":false,
                 "directAccessGrantsEnabled":true,"defaultClientScopes":["jieshui"]}""");
    }

    /** Somebody in a group, with a password and without a second factor. */
    void addPerson(String name, String password, String group) {
        String id = post("/users", """
                {"username":"%s","firstName":"四","lastName":"李","email":"%1$s@example.cn","enabled":true,
                 "credentials":[{"type":"password","value":"%s","temporary":false}]}""".formatted(name, password));
        put("/users/" + id, "{\"requiredActions\":[]}");
        join(id, group);
    }

    /** From now on tokens are signed with a new key; the old one stays published. */
    void rotateKeys() {
        post("/components", """
                {"name":"key-%s","providerId":"rsa-generated","providerType":"org.keycloak.keys.KeyProvider",
                 "config":{"priority":["%d"],"enabled":["true"],"active":["true"],"algorithm":["RS256"]}}""".formatted(UUID.randomUUID(), 1000));
    }

    private String addClient(String name) {
        String secret = UUID.randomUUID().toString();
        String id = post("/clients", """
                {"clientId":"%s","secret":"%s","standardFlowEnabled":false,"serviceAccountsEnabled":true,
                 "fullScopeAllowed":false,"defaultClientScopes":["jieshui"]}""".formatted(name, secret));
        join(get("/clients/" + id + "/service-account-user").path("id").asText(), group(name));
        return secret;
    }

    private static String group(String client) {
        Matcher ofDepartment = OF_DEPARTMENT.matcher(client);
        return ofDepartment.matches()
                ? "500110/" + ofDepartment.group(2) + "/" + ofDepartment.group(1)
                : "500110/" + client;
    }

    private void join(String user, String group) {
        put(
                "/users/" + user + "/groups/"
                        + get("/group-by-path/" + group).path("id").asText(),
                "{}");
    }

    private JsonNode grant(Map<String, String> form) {
        return send(form("/realms/jieshui", form)).body();
    }

    private HttpRequest.Builder form(String realm, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + field.getValue())
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(URI.create(keycloak.url() + realm + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    private JsonNode get(String path) {
        return send(administrator(path).GET()).body();
    }

    private void put(String path, String body) {
        send(administrator(path).PUT(BodyPublishers.ofString(body)));
    }

    /** Answers the id of what was made. */
    private String post(String path, String body) {
        HttpResponse<JsonNode> made = send(administrator(path).POST(BodyPublishers.ofString(body)));
        String location = made.headers().firstValue("Location").orElseThrow(() -> new AssertionError(made.body()));
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private HttpRequest.Builder administrator(String path) {
        String token = send(form(
                        "/realms/master",
                        Map.of(
                                "grant_type",
                                "password",
                                "client_id",
                                "admin-cli",
                                "username",
                                Keycloak.ADMIN,
                                "password",
                                keycloak.adminPassword())))
                .body()
                .path("access_token")
                .asText();
        return HttpRequest.newBuilder(URI.create(keycloak.url() + "/admin/realms/jieshui" + path))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<JsonNode> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(
                    request.build(),
                    answer -> HttpResponse.BodySubscribers.mapping(
                            HttpResponse.BodySubscribers.ofByteArray(), Realm::parse));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode parse(byte[] body) {
        try {
            return body.length == 0 ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
