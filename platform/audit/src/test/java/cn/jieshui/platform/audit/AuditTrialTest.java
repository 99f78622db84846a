package cn.jieshui.platform.audit;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import cn.jieshui.testkit.AuditLines;
import cn.jieshui.testkit.JieshuiServers;
import cn.jieshui.testkit.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the tests of the audit have in common: each looks at the lines of its own requests. */
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
abstract class AuditTrialTest {

    final String well = "well-" + UUID.randomUUID();

    RequestSpecification as(String client) {
        return given().auth().oauth2(Tokens.of(client)).header("X-Request-Id", well);
    }

    void dig() {
        as("water-office").post("/wells/{well}?depth=12.5", well).then().statusCode(204);
    }

    /** The lines that this test has caused, oldest first, once there are so many. */
    List<Map<String, Object>> lines(int number) {
        return await().until(() -> AuditLines.of("trial", well), lines -> lines.size() >= number);
    }
}
