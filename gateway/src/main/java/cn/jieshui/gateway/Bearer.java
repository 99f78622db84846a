package cn.jieshui.gateway;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.json.JsonString;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Who carries a token, as it says.
 *
 * @param subject a person or another system
 * @param roles those that the suite knows
 * @param areas (GB/T 2260) that the bearer works in
 * @param department whose reporter or reviewer the bearer is, or null
 * @param until when the token is no longer valid
 */
public record Bearer(String subject, Set<String> roles, Set<String> areas, String department, Instant until) {

    public static final String ADMIN = "admin";

    /** As {@code cn.jieshui.platform.security.Roles}. */
    private static final Set<String> KNOWN =
            Set.of("viewer", "reporter", "reviewer", "water-office", "statistics", "data-migration", "auditor", ADMIN);

    static Bearer of(SecurityIdentity identity) {
        JsonWebToken token = (JsonWebToken) identity.getPrincipal();
        return new Bearer(
                token.getSubject() == null ? token.getName() : token.getSubject(),
                identity.getRoles().stream().filter(KNOWN::contains).collect(Collectors.toUnmodifiableSet()),
                texts(token.getClaim("areas")),
                texts(token.getClaim("department")).stream().findFirst().orElse(null),
                Instant.ofEpochSecond(token.getExpirationTime()));
    }

    public boolean has(String role) {
        return roles.contains(role);
    }

    private static Set<String> texts(Object claim) {
        if (claim instanceof Collection<?> values) {
            return values.stream().map(Bearer::text).collect(Collectors.toUnmodifiableSet());
        }
        return Optional.ofNullable(claim).map(Bearer::text).map(Set::of).orElse(Set.of());
    }

    private static String text(Object value) {
        return value instanceof JsonString json ? json.getString() : String.valueOf(value);
    }
}
