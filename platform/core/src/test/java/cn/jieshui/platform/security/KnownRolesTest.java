package cn.jieshui.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownRolesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "viewer",
                "reporter",
                "reviewer",
                "water-office",
                "statistics",
                "data-migration",
                "auditor",
                "admin"
            })
    void whoHasARoleOfTheSuiteIsSomeone(String role) {
        assertThat(isSomeone(role)).isTrue();
    }

    @Test
    void whoHasNoneIsAStranger() {
        assertThat(isSomeone("offline_access", "Viewer", "administrator")).isFalse();
        assertThat(isSomeone()).isFalse();
        assertThat(isSomeone(Roles.ANYONE)).isFalse();
    }

    @Test
    void aTokenDoesNotMakeAnyoneOfItsBearer() {
        assertThat(isSomeone(Roles.ANYONE)).isFalse();
        assertThat(isSomeone(Roles.ANYONE, "mayor")).isFalse();
    }

    private static boolean isSomeone(String... roles) {
        QuarkusSecurityIdentity.Builder identity =
                QuarkusSecurityIdentity.builder().setPrincipal(new QuarkusPrincipal("somebody"));
        for (String role : roles) {
            identity.addRole(role);
        }
        return new KnownRoles()
                .augment(identity.build(), null)
                .await()
                .indefinitely()
                .hasRole(Roles.ANYONE);
    }
}
