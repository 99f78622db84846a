package cn.jieshui.task.directory;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jieshui.task.DepartmentEvents;
import cn.jieshui.testkit.JieshuiServers;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The copy of the directory follows department.v1, whatever order the events come in. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class DirectoryCopyTest {

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Inject
    DirectoryCopy directory;

    @Test
    void anOlderVersionNeverOverwritesANewerOne() throws Exception {
        DepartmentEvents.tell(department(mark, "500110", "区水利局" + mark, "2019-01-01", null), 3);
        DepartmentEvents.tell(department(mark, "500110", "区旧名" + mark, "2019-01-01", null), 2);
        DepartmentEvents.tell(department(mark + "-next", "500110", "区别局" + mark, "2019-01-01", null), 1);
        DepartmentEvents.awaitVersion(mark, 3);
        DepartmentEvents.awaitVersion(mark + "-next", 1);

        assertThat(directory.of("500110", 2023).codesOf("区水利局" + mark)).containsExactly(mark);
        assertThat(directory.of("500110", 2023).codesOf("区旧名" + mark)).isEmpty();
        assertThat(DepartmentEvents.version(mark)).isEqualTo(3);
    }

    @Test
    void aNameIsLookedUpInTheAreaAndThoseAboveItOnly() throws Exception {
        known(department("d" + mark, "500110", "区局" + mark, "2019-01-01", null));
        known(department("c" + mark, "500000", "市局" + mark, "2019-01-01", null));
        known(department("n" + mark, "500112", "邻区局" + mark, "2019-01-01", null));

        DirectoryOfYear names = directory.of("500110", 2023);
        assertThat(names.codesOf("区局" + mark)).containsExactly("d" + mark);
        assertThat(names.codesOf("市局" + mark)).containsExactly("c" + mark);
        assertThat(names.codesOf("邻区局" + mark)).isEmpty();
        assertThat(names.knows("n" + mark)).isFalse();
        assertThat(directory.of("500000", 2023).codesOf("区局" + mark)).isEmpty();
    }

    @Test
    void aNameIsLookedUpExactlyAsWrittenAmongOfficialShortAndOtherNames() throws Exception {
        known(department(mark, "500110", "区住建委" + mark, "2019-01-01", null));

        DirectoryOfYear names = directory.of("500110", 2023);
        assertThat(names.codesOf("又名区住建委" + mark)).containsExactly(mark);
        assertThat(names.codesOf("区住建委" + mark.substring(1))).isEmpty();
        assertThat(names.codesOf("市住建委" + mark)).isEmpty();
        assertThat(names.codesOf("区住建委" + mark + " ")).isEmpty();
    }

    @Test
    void aNameIsBorneByThoseThatExistInTheYear() throws Exception {
        known(department("a" + mark, "500110", "区水务局" + mark, "2010-01-01", "2022-12-31"));
        known(department("b" + mark, "500110", "区水务局" + mark, "2023-01-01", "2024-06-30"));
        known(department("c" + mark, "500110", "区水务局" + mark, "2024-07-01", null));

        assertThat(directory.of("500110", 2022).codesOf("区水务局" + mark)).containsExactly("a" + mark);
        assertThat(directory.of("500110", 2023).codesOf("区水务局" + mark)).containsExactly("b" + mark);
        assertThat(directory.of("500110", 2024).codesOf("区水务局" + mark)).containsExactly("b" + mark, "c" + mark);
    }

    private static void known(JsonNode department) {
        DepartmentEvents.tell(department, 1);
        DepartmentEvents.awaitVersion(department.get("code").asText(), 1);
    }

    private static JsonNode department(String code, String area, String name, String from, String to) throws Exception {
        return new ObjectMapper()
                .readTree("""
                {"code": "%s", "officialName": "重庆市綦江%s", "shortName": "%s",
                 "aliases": [{"name": "又名%s", "seenIn": "2023年工作要点"}], "kind": "BUREAU", "area": "%s",
                 "validFrom": "%s", "validTo": %s, "version": 1, "somethingNew": {"ignored": true}}
                """.formatted(code, name, name, name, area, from, to == null ? "null" : "\"" + to + "\""));
    }
}
