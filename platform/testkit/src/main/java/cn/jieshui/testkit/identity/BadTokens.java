package cn.jieshui.testkit.identity;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A token of the running {@link TestIssuer}, or of somebody who would like to be him.
 *
 * @param name what is wrong with it
 * @param reason the word by which a refusal is counted; null for a good one
 */
public record BadTokens(String name, String reason, String token) {

    private static final SigningKey STRANGER = SigningKey.rsa("stranger");
    private static final SigningKey ELLIPTIC = SigningKey.elliptic("elliptic");
    private static final long BEYOND_THE_SKEW = 60;

    /** Every way in which a token can be wrong. */
    public static Stream<BadTokens> all() {
        TestIssuer issuer = TestIssuer.running();
        TokenDraft good = issuer.draft("water-office");
        return Stream.of(
                        times(good),
                        addresses(good, issuer),
                        signatures(good, issuer),
                        keys(good, issuer),
                        kinds(good),
                        claims(good),
                        forms(good))
                .flatMap(stream -> stream);
    }

    /** Every kind of token that is taken. */
    public static Stream<BadTokens> good() {
        TestIssuer issuer = TestIssuer.running();
        issuer.publish(ELLIPTIC);
        TokenDraft good = issuer.draft("water-office");
        return Stream.of(
                good("plain", good),
                good("as Keycloak makes it", good.claim("typ", "Bearer").claim("azp", "x")),
                good("RFC 9068", good.header("typ", "at+jwt")),
                good("RFC 9068, long", good.header("typ", "application/at+jwt")),
                good("without typ", good.header("typ", null)),
                good("for several", good.claim("aud", List.of("account", "jieshui"))),
                good("PS256", good.by(issuer.key().with("PS256"))),
                good("ES256", good.by(ELLIPTIC)),
                good("a clock 5 s ahead", good.claim("iat", now() + 5).claim("nbf", now() + 5)),
                good("a clock 5 s behind", good.claim("iat", now() - 60).claim("exp", now() - 5)));
    }

    private static Stream<BadTokens> times(TokenDraft good) {
        return Stream.of(
                bad("expired", "expired", good.claim("iat", now() - 600).claim("exp", now() - BEYOND_THE_SKEW)),
                bad("not valid yet", "early", good.claim("nbf", now() + BEYOND_THE_SKEW)),
                bad("issued in the future", "early", good.claim("iat", now() + BEYOND_THE_SKEW)),
                bad("never expires", "claims", good.claim("exp", null)),
                bad("never issued", "claims", good.claim("iat", null)),
                bad("expires in words", "claims", good.claim("exp", "tomorrow")));
    }

    private static Stream<BadTokens> addresses(TokenDraft good, TestIssuer issuer) {
        return Stream.of(
                bad("of another issuer", "issuer", good.claim("iss", "https://login.example.cn/realms/jieshui")),
                bad("of the issuer with a slash", "issuer", good.claim("iss", issuer.issuer() + "/")),
                bad("of no issuer", "issuer", good.claim("iss", null)),
                bad("for another system", "audience", good.claim("aud", "account")),
                bad("for a system that is called alike", "audience", good.claim("aud", "Jieshui")),
                bad("for nobody", "audience", good.claim("aud", null)));
    }

    private static Stream<BadTokens> signatures(TokenDraft good, TestIssuer issuer) {
        String signed = good.signed();
        byte[] publicKey = issuer.key().pair().getPublic().getEncoded();
        String pem = "-----BEGIN PUBLIC KEY-----\n" + Base64.getMimeEncoder().encodeToString(publicKey)
                + "\n-----END PUBLIC KEY-----\n";
        return Stream.of(
                new BadTokens("unsigned", "form", good.unsigned()),
                bad("unsigned, odd case", "form", good.header("alg", "nOnE")),
                new BadTokens("HS256 by the public key", "form", good.authenticated(publicKey)),
                new BadTokens("HS256 by its PEM", "form", good.authenticated(pem.getBytes(StandardCharsets.UTF_8))),
                new BadTokens("signature cut off", "form", signed.substring(0, signed.lastIndexOf('.') + 1)),
                new BadTokens("signature of another", "signature", content(signed) + signature(good.claim("a", 1))),
                bad(
                        "by a stranger",
                        "signature",
                        good.by(STRANGER.named(issuer.key().id()))),
                bad("RSA key called ES256", "signature", good.header("alg", "ES256")));
    }

    private static Stream<BadTokens> keys(TokenDraft good, TestIssuer issuer) {
        TokenDraft stranger = good.by(STRANGER);
        return Stream.concat(
                Stream.of(
                        bad("key in the token", "key", stranger.header("jwk", STRANGER.published())),
                        bad("key elsewhere (jku)", "key", stranger.header("jku", issuer.issuer() + "/keys")),
                        bad("key elsewhere (x5u)", "key", stranger.header("x5u", "https://evil.example/cert.pem")),
                        bad("no key", "form", good.header("kid", null)),
                        bad(
                                "no key but a thumbprint",
                                "form",
                                good.header("kid", null).header("x5t#S256", "abc")),
                        bad("key id that is no text", "form", good.header("kid", 7)),
                        bad("key id without end", "form", good.header("kid", "k".repeat(4000)))),
                Stream.of("../../dev/null", "' or '1'='1", "file:///etc/passwd", "a\r\nb", "|id", "", "\0")
                        .map(id -> bad("key id " + id.length(), "key", good.by(STRANGER.named(id)))));
    }

    private static Stream<BadTokens> kinds(TokenDraft good) {
        return Stream.of(
                bad("ID token of Keycloak", "kind", good.claim("typ", "ID")),
                bad("refresh token", "kind", good.claim("typ", "Refresh")),
                bad("offline token", "kind", good.claim("typ", "Offline")),
                bad("ID token with a nonce", "kind", good.claim("nonce", "n")),
                bad("ID token of a code", "kind", good.claim("at_hash", "h")),
                bad("logout token", "kind", good.header("typ", "logout+jwt")),
                bad("proof of a key", "kind", good.header("typ", "dpop+jwt")),
                bad("bound to a key", "bound", good.claim("cnf", Map.of("jkt", "x"))),
                bad(
                        "of a critical extension",
                        "form",
                        good.header("crit", List.of("b64")).header("b64", false)));
    }

    private static Stream<BadTokens> claims(TokenDraft good) {
        return Stream.of(
                bad("of nobody", "claims", good.claim("sub", null)),
                bad("roles in one text", "roles", good.claim("roles", "water-office admin")),
                bad("roles as members", "roles", good.claim("roles", Map.of("admin", true))),
                bad("roles that are numbers", "roles", good.claim("roles", List.of(1, 2))));
    }

    private static Stream<BadTokens> forms(TokenDraft good) {
        String signed = good.signed();
        return Stream.of(
                new BadTokens("a word", "form", "nonsense"),
                new BadTokens("two parts", "form", content(signed)),
                new BadTokens("five parts", "form", signed + ".a.b"),
                new BadTokens("no Base64", "form", "!!" + signed),
                new BadTokens("Base64 of no JSON", "form", "YWJj" + signed.substring(signed.indexOf('.'))),
                new BadTokens("header that is a list", "form", "W10" + signed.substring(signed.indexOf('.'))),
                new BadTokens("claims that are none", "form", replaceClaims(signed, "YWJj")),
                new BadTokens("empty parts", "form", ".."));
    }

    private static BadTokens bad(String name, String reason, TokenDraft draft) {
        return new BadTokens(name, reason, draft.signed());
    }

    private static BadTokens good(String name, TokenDraft draft) {
        return new BadTokens(name, null, draft.signed());
    }

    /** Header and claims, with the dot behind them. */
    private static String content(String signed) {
        return signed.substring(0, signed.lastIndexOf('.') + 1);
    }

    private static String signature(TokenDraft other) {
        String signed = other.signed();
        return signed.substring(signed.lastIndexOf('.') + 1);
    }

    private static String replaceClaims(String signed, String claims) {
        return signed.substring(0, signed.indexOf('.') + 1) + claims + signed.substring(signed.lastIndexOf('.'));
    }

    private static long now() {
        return Instant.now(Clock.systemUTC()).getEpochSecond();
    }

    @Override
    public String toString() {
        return name;
    }
}
