package cn.jieshui.platform.identity;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.jwt.consumer.Validator;

/**
 * What a token must be beside well signed, in time, of the issuer and for this system, which the library checks: an
 * access token that whoever carries it may use.
 *
 * <p>Taken are access tokens as RFC 9068 makes them (header {@code typ: at+jwt}), as Keycloak does (claim {@code typ:
 * Bearer}), and those of issuers that name no kind, as long as nothing in them belongs to an ID token. Refused are ID
 * tokens, refresh and logout tokens, and tokens that are bound to a key of the client ({@code cnf}), which would have
 * to be proved.
 */
@Singleton
@Unremovable
public class AccessTokenRules implements Validator {

    private static final Set<String> OF_ID_TOKENS = Set.of("nonce", "at_hash", "c_hash", "s_hash");
    private static final String MEDIA_TYPE = "application/";

    private final int skewSeconds;
    private final Clock clock;

    @Inject
    AccessTokenRules(@ConfigProperty(name = "quarkus.oidc.token.lifespan-grace") int skewSeconds) {
        this(skewSeconds, Clock.systemUTC());
    }

    AccessTokenRules(int skewSeconds, Clock clock) {
        this.skewSeconds = skewSeconds;
        this.clock = clock;
    }

    /** What is wrong with it, without anything that it says; null when nothing is. */
    @Override
    public String validate(JwtContext token) throws MalformedClaimException {
        JwtClaims claims = token.getJwtClaims();
        if (!isAccessToken(header(token), claims)) {
            return Reason.KIND.name();
        }
        if (claims.hasClaim("cnf")) {
            return Reason.BOUND.name();
        }
        if (claims.hasClaim("roles") && !claims.isClaimValueStringList("roles")) {
            return Reason.ROLES.name();
        }
        Instant latest = Instant.now(clock).plusSeconds(skewSeconds);
        boolean early = claims.getIssuedAt() != null && claims.getIssuedAt().getValue() > latest.getEpochSecond();
        return early ? Reason.EARLY.name() : null;
    }

    private static String header(JwtContext token) {
        String type = token.getJoseObjects().get(0).getHeader("typ");
        String lower = type == null ? "jwt" : type.toLowerCase(Locale.ROOT);
        return lower.startsWith(MEDIA_TYPE) ? lower.substring(MEDIA_TYPE.length()) : lower;
    }

    private static boolean isAccessToken(String header, JwtClaims claims) {
        return switch (header) {
            case "at+jwt" -> true;
            case "jwt" ->
                claims.hasClaim("typ")
                        ? "Bearer".equals(claims.getClaimValue("typ"))
                        : List.copyOf(claims.getClaimNames()).stream().noneMatch(OF_ID_TOKENS::contains);
            default -> false;
        };
    }
}
