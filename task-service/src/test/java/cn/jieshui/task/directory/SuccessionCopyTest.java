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
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** For whom a department acts on a day, whatever order the events of a reform come in. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class SuccessionCopyTest {

    private static final LocalDate EVE = LocalDate.of(2023, 6, 30);
    private static final LocalDate DAY = LocalDate.of(2023, 7, 1);

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String before = "a-" + mark;
    private final String other = "b-" + mark;
    private final String after = "c-" + mark;

    @Inject
    DirectoryCopy directory;

    @Test
    void fromTheDayOnTheSuccessorActsForThoseWhoEnded() throws Exception {
        succeeded(before, 2, "2023-07-01", after);
        succeeded(other, 2, "2023-07-01", after);

        assertThat(directory.inPlaceOf(before, EVE)).containsExactly(before);
        assertThat(directory.inPlaceOf(after, EVE)).containsExactly(after);
        assertThat(directory.inPlaceOf(before, DAY)).isEmpty();
        assertThat(directory.inPlaceOf(after, DAY)).containsExactly(before, other, after);
    }

    @Test
    void reformsFollowEachOther() throws Exception {
        succeeded(before, 2, "2023-07-01", other);
        succeeded(other, 3, "2024-03-01", after);

        assertThat(directory.inPlaceOf(other, DAY)).containsExactly(before, other);
        assertThat(directory.inPlaceOf(after, LocalDate.of(2024, 2, 29))).containsExactly(after);
        assertThat(directory.inPlaceOf(after, LocalDate.of(2024, 3, 1))).containsExactly(before, other, after);
    }

    @Test
    void whatComesTwiceOrLateChangesNothing() throws Exception {
        succeeded(before, 3, "2023-07-01", after);
        DepartmentEvents.tell(department(before, "BUREAU", "null", "[]"), 2);
        DepartmentEvents.tell(department(before, "BUREAU", "null", "[]"), 1);
        succeeded(before, 3, "2023-07-01", after);
        DepartmentEvents.tell(department(other, "BUREAU", "null", "[]"), 1);
        DepartmentEvents.awaitVersion(other, 1);

        assertThat(directory.inPlaceOf(after, DAY)).containsExactly(before, after);
        assertThat(DepartmentEvents.version(before)).isEqualTo(3);
    }

    @Test
    void aCollectiveIsThatOfItsMembers() throws Exception {
        DepartmentEvents.tell(department(after, "COLLECTIVE", "null", "[\"%s\", \"%s\"]".formatted(before, other)), 2);
        DepartmentEvents.awaitVersion(after, 2);

        assertThat(directory.collectivesOf(directory.inPlaceOf(before, DAY))).containsExactly(after);
        assertThat(directory.collectivesOf(directory.inPlaceOf(after, DAY))).isEmpty();
    }

    private static void succeeded(String code, long version, String on, String successor) throws Exception {
        String succession = """
                {"kind": "MERGE", "effectiveOn": "%s", "documentNumber": "1号", "successors": ["%s"]}""".formatted(on, successor);
        DepartmentEvents.tell(department(code, "BUREAU", succession, "[]"), version, "department.succeeded.v1");
        DepartmentEvents.awaitVersion(code, version);
    }

    private static JsonNode department(String code, String kind, String succession, String members) throws Exception {
        return new ObjectMapper().readTree("""
                {"code": "%s", "officialName": "重庆市綦江区%<s", "shortName": "区%<s", "aliases": [], "kind": "%s",
                 "area": "500110", "validFrom": "2019-01-01", "validTo": null, "succession": %s, "members": %s}
                """.formatted(code, kind, succession, members));
    }
}
