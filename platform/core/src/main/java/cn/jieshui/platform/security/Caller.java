package cn.jieshui.platform.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who is calling, as the bearer token says. */
@RequestScoped
public class Caller {

    private final SecurityIdentity identity;

    @Inject
    public Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The token's {@code sub}: a person or another system. */
    public String subject() {
        return token().map(JsonWebToken::getSubject)
                .orElseGet(() -> identity.getPrincipal().getName());
    }

    public Set<String> roles() {
        return identity.getRoles().stream().filter(Roles.ALL::contains).collect(Collectors.toUnmodifiableSet());
    }

    public boolean has(String role) {
        return identity.hasRole(role);
    }

    /** The code of the department that a reporter or reviewer acts for. */
    public Optional<String> department() {
        return claims("department").stream().findFirst();
    }

    /** The areas (GB/T 2260 codes) that the caller works in. */
    public Set<String> areas() {
        return claims("areas");
    }

    private Set<String> claims(String name) {
        Object claim = token().map(token -> token.<Object>getClaim(name)).orElse(null);
        if (claim instanceof Collection<?> values) {
            return values.stream().map(Caller::text).collect(Collectors.toUnmodifiableSet());
        }
        return claim == null ? Set.of() : Set.of(text(claim));
    }

    private static String text(Object value) {
        return value instanceof JsonString json ? json.getString() : String.valueOf(value);
    }

    private Optional<JsonWebToken> token() {
        return identity.getPrincipal() instanceof JsonWebToken token ? Optional.of(token) : Optional.empty();
    }
}
