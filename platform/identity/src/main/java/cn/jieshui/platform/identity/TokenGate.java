package cn.jieshui.platform.identity;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.runtime.OidcIdentityProvider;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Lets only tokens through to the library's check that name a key of the issuer. The library fetches the issuer's keys
 * anew for a token with a key that it does not know, but only now and then, and refuses meanwhile what a new key has
 * signed; here, such a token waits until the keys were looked at once more.
 */
@Singleton
@Unremovable
public class TokenGate implements IdentityProvider<TokenAuthenticationRequest> {

    /** Of no key: the library answers it with a look at the issuer's keys, and refuses it. */
    private static final String OF_NO_KEY =
            encoded(new JsonObject().put("alg", "RS256").put("kid", "jieshui/none")) + '.'
                    + encoded(new JsonObject().put("sub", "none")) + ".AAAA";

    private final OidcIdentityProvider library;
    private final PublishedKeys published;
    private final KeyLooks looks;
    private final KeyConfig config;

    @Inject
    TokenGate(OidcIdentityProvider library, PublishedKeys published, KeyLooks looks, KeyConfig config) {
        this.library = library;
        this.published = published;
        this.looks = looks;
        this.config = config;
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    /** Before the library's own, which has {@code SYSTEM_FIRST + 1}. */
    @Override
    public int priority() {
        return SYSTEM_FIRST + 100;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        Optional<TokenHead> head = TokenHead.of(request.getToken().getToken());
        if (head.isEmpty()) {
            return Uni.createFrom().failure(Reason.FORM.refusal());
        }
        String keyId = head.get().keyId();
        Supplier<Uni<?>> fetch = () -> library.authenticate(ofNoKey(request), context);
        if (published.include(keyId)) {
            if (published.olderThan(config.freshFor()) && !looks.busy()) {
                looks.next(fetch).subscribe().with(fresh -> {}, issuerIsAway -> {});
            }
            return library.authenticate(request, context);
        }
        return Uni.createFrom()
                .deferred(() -> looks.next(fetch))
                .chain(() -> published.include(keyId)
                        ? library.authenticate(request, context)
                        : Uni.createFrom().failure(Reason.KEY.refusal()));
    }

    private static TokenAuthenticationRequest ofNoKey(TokenAuthenticationRequest request) {
        TokenAuthenticationRequest other = new TokenAuthenticationRequest(new AccessTokenCredential(OF_NO_KEY));
        HttpSecurityUtils.setRoutingContextAttribute(other, HttpSecurityUtils.getRoutingContextAttribute(request));
        return other;
    }

    private static String encoded(JsonObject json) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(json.encode().getBytes(StandardCharsets.UTF_8));
    }
}
