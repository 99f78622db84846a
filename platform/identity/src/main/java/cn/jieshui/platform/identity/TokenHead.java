package cn.jieshui.platform.identity;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a signed token says of itself before anything of it is proved (JOSE header, RFC 7515 §4).
 *
 * @param keyId which of the issuer's keys has signed it ({@code kid})
 */
record TokenHead(String keyId) {

    /** Asymmetric signatures only: nobody but the issuer can make one. */
    private static final Set<String> ALGORITHMS =
            Set.of("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA");

    private static final int LONGEST_KEY_ID = 200;
    private static final int PARTS = 3;
    private static final Pattern DOT = Pattern.compile("\\.");

    /** Empty when it is no compact JWS of claims, or one that is not taken whoever has signed it. */
    static Optional<TokenHead> of(String token) {
        String[] parts = DOT.split(token, -1);
        return parts.length == PARTS && json(parts[1]).isPresent()
                ? json(parts[0]).flatMap(TokenHead::of)
                : Optional.empty();
    }

    private static Optional<TokenHead> of(JsonObject header) {
        boolean taken = header.getValue("alg") instanceof String algorithm
                && ALGORITHMS.contains(algorithm)
                && !header.containsKey("crit");
        return taken && header.getValue("kid") instanceof String keyId && keyId.length() <= LONGEST_KEY_ID
                ? Optional.of(new TokenHead(keyId))
                : Optional.empty();
    }

    private static Optional<JsonObject> json(String part) {
        try {
            byte[] octets = Base64.getUrlDecoder().decode(part);
            return Optional.of(new JsonObject(new String(octets, StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException | DecodeException malformed) {
            return Optional.empty();
        }
    }
}
