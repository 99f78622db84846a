package cn.jieshui.platform.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import cn.jieshui.testkit.AuditLines;
import cn.jieshui.testkit.JieshuiServers;
import cn.jieshui.testkit.identity.BadTokens;
import cn.jieshui.testkit.identity.TestIssuer;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A service decides on the caller's own token, whatever the gateway has thought of it. */
@QuarkusTest
@WithTestResource(
        value = JieshuiServers.class,
        scope = TestResourceScope.MATCHING_RESOURCES,
        initArgs = @ResourceArg(name = "servers", value = "postgres,kafka"))
@WithTestResource(value = TestIssuer.class, scope = TestResourceScope.MATCHING_RESOURCES)
class BadTokensTest {

    private final String well = "well-" + UUID.randomUUID();

    static Stream<BadTokens> bad() {
        return BadTokens.all();
    }

    static Stream<BadTokens> good() {
        return BadTokens.good();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void areRefusedAndAudited(BadTokens bad) {
        dig("Bearer " + bad.token())
                .statusCode(401)
                .contentType("application/problem+json")
                .body("type", endsWith("/not-authenticated"))
                .header("WWW-Authenticate", "Bearer realm=\"jieshui\", error=\"invalid_token\"");

        assertThat(AuditLines.of("trial", well)).singleElement().satisfies(line -> assertThat(line)
                .containsEntry("outcome", "REFUSED")
                .containsEntry("status", 401)
                .containsEntry("actor", "")
                .containsEntry("operation", "digWell"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("good")
    void whatTheIssuerGivesOutForThisSystemIsTaken(BadTokens good) {
        dig("Bearer " + good.token()).statusCode(204);
    }

    @Test
    void rolesInOddCaseAreNone() {
        for (Object role :
                new Object[] {"Water-Office", "WATER-OFFICE", "water-office ", "water_office", "anyone", ""}) {
            dig("Bearer "
                            + TestIssuer.running()
                                    .draft("somebody")
                                    .claim("roles", List.of(role))
                                    .signed())
                    .statusCode(403)
                    .header("WWW-Authenticate", "Bearer realm=\"jieshui\", error=\"insufficient_scope\"");
        }
        assertThat(AuditLines.of("trial", well))
                .extracting(line -> line.get("status"))
                .containsOnly(403);
    }

    @Test
    void rolesInAnotherClaimAreNone() {
        String token = TestIssuer.running()
                .draft("somebody")
                .claim("roles", null)
                .claim("groups", List.of("water-office"))
                .claim("realm_access", Map.of("roles", List.of("water-office")))
                .claim("scope", "water-office")
                .signed();

        dig("Bearer " + token).statusCode(403);
    }

    @Test
    void headersThatClaimAnIdentityAreNone() {
        given().headers(Map.of(
                        "X-User", "admin",
                        "X-Forwarded-User", "admin",
                        "X-Roles", "water-office",
                        "Remote-User", "admin",
                        "X-Request-Id", well))
                .post("/wells/{well}?depth=1", well)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer realm=\"jieshui\"");
    }

    @Test
    void twoCredentialsAreNone() {
        String token = TestIssuer.running().draft("water-office").signed();

        given().header("Authorization", "Bearer " + token, "Bearer " + token)
                .header("X-Request-Id", well)
                .post("/wells/{well}?depth=1", well)
                .then()
                .statusCode(401);
    }

    @Test
    void aHugeTokenIsRefusedInSoManyWords() {
        String huge = TestIssuer.running()
                .draft("water-office")
                .claim("more", "x".repeat(64 * 1024))
                .signed();

        dig("Bearer " + huge).statusCode(431).body(not(containsString("xxxx")));
    }

    private ValidatableResponse dig(String credential) {
        return given().header("Authorization", credential)
                .header("X-Request-Id", well)
                .post("/wells/{well}?depth=1", well)
                .then();
    }
}
