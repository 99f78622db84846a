package cn.jieshui.gateway.events;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/** An issuer whose tokens say whatever a test wants: any areas, any roles, any time. */
public final class OwnIssuer implements QuarkusTestResourceLifecycleManager {

    private static final String KEY = "test.issuer.key";
    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair key = generator.generateKeyPair();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("localhost"), 0), 0);
            String issuer = "http://localhost:" + server.getAddress().getPort() + "/own";
            server.createContext(
                    "/own/.well-known/openid-configuration",
                    asked -> answer(
                            asked,
                            new JsonObject()
                                    .put("issuer", issuer)
                                    .put("jwks_uri", issuer + "/jwks")
                                    .put("token_endpoint", issuer + "/token")));
            server.createContext("/own/jwks", asked -> answer(asked, keys((RSAPublicKey) key.getPublic())));
            server.start();
            return Map.of(
                    "quarkus.oidc.auth-server-url",
                    issuer,
                    KEY,
                    Base64.getEncoder().encodeToString(key.getPrivate().getEncoded()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(HttpExchange asked, JsonObject answer) throws IOException {
        byte[] body = answer.encode().getBytes(StandardCharsets.UTF_8);
        asked.getResponseHeaders().set("Content-Type", "application/json");
        asked.sendResponseHeaders(200, body.length);
        asked.getResponseBody().write(body);
        asked.close();
    }

    private static JsonObject keys(RSAPublicKey key) {
        return new JsonObject()
                .put(
                        "keys",
                        new JsonArray()
                                .add(new JsonObject()
                                        .put("kty", "RSA")
                                        .put("kid", "own")
                                        .put("alg", "RS256")
                                        .put("use", "sig")
                                        .put("n", number(key.getModulus()))
                                        .put("e", number(key.getPublicExponent()))));
    }

    private static String number(BigInteger number) {
        byte[] octets = number.toByteArray();
        int start = octets[0] == 0 ? 1 : 0;
        return BASE64URL.encodeToString(Arrays.copyOfRange(octets, start, octets.length));
    }

    /** A token for an hour. */
    public static String token(String subject, List<String> roles, String... areas) {
        return token(subject, roles, null, Duration.ofHours(1), areas);
    }

    public static String token(String subject, List<String> roles, String department, Duration life, String... areas) {
        long now = Clock.systemUTC().instant().getEpochSecond();
        JsonObject claims = new JsonObject()
                .put("iss", ConfigProvider.getConfig().getValue("quarkus.oidc.auth-server-url", String.class))
                .put("aud", "jieshui")
                .put("sub", subject)
                .put("iat", now)
                .put("exp", now + life.toSeconds())
                .put("roles", new JsonArray(roles))
                .put("areas", new JsonArray(List.of(areas)));
        if (department != null) {
            claims.put("department", department);
        }
        return signed(claims);
    }

    private static String signed(JsonObject claims) {
        try {
            byte[] key = Base64.getDecoder().decode(ConfigProvider.getConfig().getValue(KEY, String.class));
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(key)));
            String text = encode("{\"alg\":\"RS256\",\"kid\":\"own\",\"typ\":\"JWT\"}") + "." + encode(claims.encode());
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return text + "." + BASE64URL.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String json) {
        return BASE64URL.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }
}
