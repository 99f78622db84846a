package cn.jieshui.task.directory;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jieshui.task.DepartmentEvents;
import cn.jieshui.testkit.JieshuiServers;
import cn.jieshui.testkit.contract.EventContract;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What department-service promises to send is what this service understands. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class DepartmentExampleTest {

    @Inject
    DirectoryCopy directory;

    @Test
    void theProducersExamplesAreTakenOver() {
        for (String type : List.of("department.registered.v1", "department.changed.v1", "department.succeeded.v1")) {
            ObjectNode example =
                    EventContract.of("department-service", type).example().deepCopy();
            String code = "example-" + type.replace('.', '-');
            example.put("code", code).put("area", "510000");
            DepartmentEvents.tell(example, example.get("version").asLong(), type);
            DepartmentEvents.awaitVersion(code, example.get("version").asLong());

            DirectoryOfYear names = directory.of("510000", 2023);
            assertThat(names.codesOf(example.get("officialName").asText())).contains(code);
            assertThat(names.codesOf(example.get("shortName").asText())).contains(code);
            example.get("aliases")
                    .forEach(alias -> assertThat(names.codesOf(alias.get("name").asText()))
                            .contains(code));
        }
    }
}
