package cn.jieshui.department;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.jieshui.testkit.JieshuiServers;
import cn.jieshui.testkit.identity.RotationUnderLoad;
import cn.jieshui.testkit.identity.SigningKey;
import cn.jieshui.testkit.identity.TestIssuer;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** A service keeps up with the issuer's keys by itself, with no gateway before it. */
@QuarkusTest
@WithTestResource(
        value = JieshuiServers.class,
        scope = TestResourceScope.MATCHING_RESOURCES,
        initArgs = @ResourceArg(name = "servers", value = "postgres,kafka"))
@WithTestResource(value = TestIssuer.class, scope = TestResourceScope.MATCHING_RESOURCES)
class KeyRotationTest {

    @Test
    void noVerdictIsWrongWhileKeysChangeUnderLoad() {
        RotationUnderLoad.Verdicts verdicts = RotationUnderLoad.of("viewer", KeyRotationTest::ask);

        assertThat(verdicts.fresh()).hasSizeGreaterThan(50).containsOnly(200);
        assertThat(verdicts.old()).hasSizeGreaterThan(50).containsOnly(200);
        assertThat(verdicts.forged()).isNotEmpty().containsOnly(401);
    }

    @Test
    void aKeyThatWasWithdrawnIsNotTrustedForEver() {
        TestIssuer issuer = TestIssuer.running();
        SigningKey lost = issuer.key();
        assertThat(ask(issuer.draft("viewer").signed())).isEqualTo(200);

        issuer.rotate();
        issuer.withdraw(lost);

        await().until(() -> ask(issuer.draft("viewer").by(lost).signed()) == 401);
        assertThat(ask(issuer.draft("viewer").signed())).isEqualTo(200);
    }

    private static int ask(String token) {
        return given().auth().oauth2(token).get("/api/v1/departments?limit=1").statusCode();
    }
}
