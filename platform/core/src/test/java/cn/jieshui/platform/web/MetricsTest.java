package cn.jieshui.platform.web;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class MetricsTest {

    @Test
    void operatorsSeeWhatWaitsAndWhatWasSetAside() {
        String metrics = get("/q/metrics").then().statusCode(200).extract().asString();

        assertThat(metrics)
                .containsPattern("(?m)^jieshui_outbox_oldest_wait_seconds [0-9.E-]+$")
                .containsPattern("(?m)^jieshui_outbox_failures_total [0-9.]+$")
                .containsPattern("(?m)^jieshui_inbox_dead_letters_total [0-9.]+$")
                .containsPattern("(?m)^jieshui_inbox_unknown_total [0-9.]+$");
    }
}
