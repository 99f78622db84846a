package cn.jieshui.platform.token;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/**
 * An issuer that lets its key be exchanged. {@code GET /token?sub&role&life} makes a token that lives for so many
 * seconds, {@code GET /turn} exchanges the key.
 */
public class TurningIssuer implements QuarkusTestResourceLifecycleManager {

    private final Vertx vertx = Vertx.vertx();
    private HttpServer server;
    private RsaJsonWebKey key;
    private int keys;

    @Override
    public Map<String, String> start() {
        turn();
        server = vertx.createHttpServer()
                .requestHandler(this::answer)
                .listen(0, "localhost")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        return Map.of("quarkus.oidc.auth-server-url", url(), "issuer", url());
    }

    @Override
    public void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private String url() {
        return "http://localhost:" + server.actualPort();
    }

    private synchronized void answer(HttpServerRequest request) {
        request.response().putHeader("Content-Type", "application/json");
        switch (request.path()) {
            case "/.well-known/openid-configuration" ->
                request.response()
                        .end(new JsonObject()
                                .put("issuer", url())
                                .put("jwks_uri", url() + "/keys")
                                .put("token_endpoint", url() + "/token")
                                .encode());
            case "/keys" ->
                request.response()
                        .end(new JsonObject()
                                .put("keys", JsonArray.of(new JsonObject(key.toJson(OutputControlLevel.PUBLIC_ONLY))))
                                .encode());
            case "/token" -> request.response().end(token(request));
            default -> {
                turn();
                request.response().end();
            }
        }
    }

    private void turn() {
        try {
            key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId("key-" + ++keys);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private String token(HttpServerRequest request) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(url());
        claims.setAudience("jieshui");
        claims.setSubject(request.getParam("sub"));
        claims.setStringListClaim("roles", List.of(request.getParam("role")));
        claims.setIssuedAtToNow();
        claims.setGeneratedJwtId();
        NumericDate expires = NumericDate.now();
        expires.addSeconds(Long.parseLong(request.getParam("life")));
        claims.setExpirationTime(expires);
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(key.getPrivateKey());
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
