package cn.jieshui.platform.identity;

import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Stands before the library's check of bearer tokens and spares it (signature, claims, the suite's roles) for a token
 * that it has let pass a moment ago. What is told of the caller is the same in either case: who it is, as the token
 * says, and the roles.
 */
@Singleton
class CheckOnce implements HttpAuthenticationMechanism {

    private final OidcAuthenticationMechanism check;
    private final CheckedTokens checked;

    @Inject
    CheckOnce(OidcAuthenticationMechanism check, CheckedTokens checked) {
        this.check = check;
        this.checked = checked;
    }

    /** Without a bearer token it leaves the request to the library. */
    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager providers) {
        return CheckedTokens.bearer(request.request())
                .map(token -> checked.find(token)
                        .map(identity -> Uni.createFrom().item(identity))
                        .orElseGet(() -> check(token, request, providers)))
                .orElseGet(() -> Uni.createFrom().nullItem());
    }

    private Uni<SecurityIdentity> check(String token, RoutingContext request, IdentityProviderManager providers) {
        Object keys = checked.keys();
        return check.authenticate(request, providers).map(identity -> {
            if (identity == null || !(identity.getPrincipal() instanceof JsonWebToken claims)) {
                return identity;
            }
            SecurityIdentity whose = QuarkusSecurityIdentity.builder()
                    .setPrincipal(claims)
                    .addRoles(identity.getRoles())
                    .build();
            checked.remember(token, whose, Instant.ofEpochSecond(claims.getExpirationTime()), keys);
            return whose;
        });
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return check.getChallenge(request);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return check.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext request) {
        return check.getCredentialTransport(request);
    }

    @Override
    public int getPriority() {
        return check.getPriority() + 1;
    }
}
