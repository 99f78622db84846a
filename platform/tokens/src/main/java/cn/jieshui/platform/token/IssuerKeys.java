package cn.jieshui.platform.token;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.common.OidcEndpoint;
import io.quarkus.oidc.common.OidcResponseFilter;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/**
 * Watches the issuer's keys, which the library fetches at start and whenever a token names a key that it does not know.
 */
@Singleton
@Unremovable
@OidcEndpoint(OidcEndpoint.Type.JWKS)
class IssuerKeys implements OidcResponseFilter {

    private static final int OK = 200;

    private final CheckedTokens checked;
    private String known = "";

    @Inject
    IssuerKeys(CheckedTokens checked) {
        this.checked = checked;
    }

    @Override
    public Uni<Void> filter(OidcResponseFilterContext fetched) {
        if (fetched.statusCode() == OK) {
            see(fetched.responseBody().toString());
        }
        return Uni.createFrom().voidItem();
    }

    private synchronized void see(String keys) {
        if (!keys.equals(known)) {
            known = keys;
            checked.forget();
        }
    }
}
