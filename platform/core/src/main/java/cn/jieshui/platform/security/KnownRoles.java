package cn.jieshui.platform.security;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Marks whoever has a role that the suite knows as {@link Roles#ANYONE}. */
@Singleton
class KnownRoles implements SecurityIdentityAugmentor {

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        boolean known = identity.getRoles().stream().anyMatch(Roles.ALL::contains);
        return Uni.createFrom().item(known ? anyone(identity) : nobody(identity));
    }

    /** A token that claims to be of anyone is still of nobody. */
    private static SecurityIdentity nobody(SecurityIdentity identity) {
        return identity.hasRole(Roles.ANYONE)
                ? QuarkusSecurityIdentity.builder()
                        .setPrincipal(identity.getPrincipal())
                        .addAttributes(identity.getAttributes())
                        .addCredentials(identity.getCredentials())
                        .build()
                : identity;
    }

    private static SecurityIdentity anyone(SecurityIdentity identity) {
        return QuarkusSecurityIdentity.builder(identity).addRole(Roles.ANYONE).build();
    }
}
