package cn.jieshui.task.plan;

import static cn.jieshui.task.Api.body;
import static cn.jieshui.task.Api.changing;
import static cn.jieshui.task.Api.importing;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jieshui.task.plan.reading.Documents;
import cn.jieshui.testkit.JieshuiServers;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** A document full of findings can be edited as it came, whatever the reader could not place. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class OtherPlanTest {

    @Test
    void whateverTheReaderMakesOfADocumentIsTakenBack() throws Exception {
        importing(Documents.OTHER.getBytes(UTF_8), 2025).then().statusCode(201);
        ObjectNode body = body("500110-2025");
        assertThat(body.findValuesAsText("severity")).contains("ERROR");

        changing("500110-2025", "\"1\"", body).then().statusCode(200);

        assertThat(body("500110-2025").put("version", 1)).isEqualTo(body);
    }
}
