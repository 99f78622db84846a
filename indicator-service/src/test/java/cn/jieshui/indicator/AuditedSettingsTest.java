package cn.jieshui.indicator;

import static cn.jieshui.indicator.Api.sending;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jieshui.testkit.AuditLines;
import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class AuditedSettingsTest {

    @Test
    void aChangeOfASchemeIsTold() {
        TestScheme scheme = TestScheme.kept();
        sending("water-office", scheme.with("年度任务", "年度工作").json())
                .header("X-Request-Id", scheme.code())
                .header("If-Match", "*")
                .put(scheme.path())
                .then()
                .statusCode(200);

        Map<String, Object> line =
                AuditLines.of("indicator-service", scheme.code()).get(0);

        assertThat(line).containsEntry("operation", "keepScheme").containsEntry("actor", "water-office");
        assertThat(line.get("before").toString()).contains("Scheme " + scheme.code(), "年度任务");
        assertThat(line.get("after").toString()).contains("年度工作");
    }
}
