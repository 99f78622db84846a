package cn.jieshui.department.directory;

import static cn.jieshui.department.directory.Api.DEPARTMENTS;
import static cn.jieshui.department.directory.Api.as;
import static cn.jieshui.department.directory.Api.department;
import static cn.jieshui.department.directory.Api.inArea;
import static cn.jieshui.department.directory.Api.newArea;
import static cn.jieshui.department.directory.Api.registered;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class ListDepartmentsTest {

    private final String area = newArea();

    @BeforeEach
    void register() {
        register("slj", "区水利局", "BUREAU", "[{\"name\": \"水务局\"}]");
        register("tqw", "团区委", "MASS_ORGANISATION", "[{\"name\": \"区团委\"}]");
        register("gsgs", "自来水公司", "ENTERPRISE", "[]");
    }

    private void register(String code, String name, String kind, String aliases) {
        String full = department(area + "-" + code, "綦江区" + name, name, aliases);
        registered(inArea(area, full.replace("BUREAU", kind)));
    }

    @Test
    void anAreaIsListedInTheOrderOfTheCodes() {
        assertThat(codes(list(Map.of()))).containsExactly(area + "-gsgs", area + "-slj", area + "-tqw");
        assertThat(list(Map.of()).<String>get("next")).isNull();
    }

    @Test
    void aPartOfAnyNameFindsADepartment() {
        assertThat(codes(list(Map.of("query", "水")))).containsExactly(area + "-gsgs", area + "-slj");
        assertThat(codes(list(Map.of("query", "水务")))).containsExactly(area + "-slj");
        assertThat(codes(list(Map.of("query", "綦江区团")))).containsExactly(area + "-tqw");
        assertThat(codes(list(Map.of("query", "%")))).isEmpty();
    }

    @Test
    void aKindFindsItsOwn() {
        assertThat(codes(list(Map.of("kind", "ENTERPRISE")))).containsExactly(area + "-gsgs");
        assertThat(codes(list(Map.of("kind", "COLLECTIVE")))).isEmpty();
    }

    @Test
    void filtersHoldTogether() {
        assertThat(codes(list(Map.of("query", "水", "kind", "BUREAU")))).containsExactly(area + "-slj");
    }

    @Test
    void thePagesTogetherAreTheList() {
        List<String> seen = new ArrayList<>();
        JsonPath page = list(Map.of("limit", 1));
        for (String next = page.get("next"); next != null; next = page.get("next")) {
            assertThat(codes(page)).hasSize(1);
            seen.addAll(codes(page));
            page = list(Map.of("limit", 1, "cursor", next));
        }
        seen.addAll(codes(page));

        assertThat(seen).containsExactly(area + "-gsgs", area + "-slj", area + "-tqw");
    }

    @Test
    void aFullLastPageHasNoNext() {
        JsonPath page = list(Map.of("limit", 3));

        assertThat(codes(page)).hasSize(3);
        assertThat(page.<String>get("next")).isNull();
    }

    private static List<String> codes(JsonPath page) {
        return page.getList("items.code");
    }

    private JsonPath list(Map<String, ?> parameters) {
        return as("viewer")
                .queryParam("area", area)
                .queryParams(parameters)
                .get(DEPARTMENTS)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
