package cn.jieshui.indicator;

import static cn.jieshui.indicator.Api.COMPLIANCE;
import static cn.jieshui.indicator.Api.as;
import static cn.jieshui.indicator.Api.read;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What was written beforehand is served as long as it is what the database holds, and not a moment longer. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class PreparedAnswersTest {

    private static final String CHANGE = """
            with changed as (
                update compliance_result r
                set version = r.version + 1, versions[3] = r.version + 1, computed_at = r.computed_at + interval '1 microsecond'
                from indicator i where i.indicator_key = r.indicator_key and i.id = ? returning r.*)
            insert into compliance_history (indicator_key, version, computed_at, versions, bodies, inputs)
            select c.indicator_key, c.version, c.computed_at, c.versions,
                replace(h.bodies, '"stale":false', '"stale":true'), h.inputs
            from changed c join compliance_history h
                on h.indicator_key = c.indicator_key and h.version = c.version - 1""";

    @Test
    void aListIsTaggedAsLongAsItIsTheSame() {
        TestPlan plan = TestPlan.issued();
        String path = march(plan);

        String tag = as("viewer").get(path).then().statusCode(200).extract().header("ETag");
        Response unchanged = as("viewer").header("If-None-Match", tag).get(path);
        TestReport.on(plan, "T09-D2").entries("QY-001 03-10").accepted();
        Figures.of(plan, "T09-D2", 3).awaitActual("1");
        Response changed = as("viewer").header("If-None-Match", tag).get(path);

        assertThat(unchanged.statusCode()).isEqualTo(304);
        assertThat(unchanged.header("ETag")).isEqualTo(tag);
        assertThat(unchanged.asString()).isEmpty();
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.header("ETag")).isNotEqualTo(tag);
        assertThat(changed.jsonPath().getInt("items[3].actual")).isEqualTo(1);
    }

    @Test
    void eachMonthAndEachPageIsItsOwn() {
        TestPlan plan = TestPlan.issued();

        assertThat(read(march(plan)).getList("items.asOf")).containsOnly(plan.period("03"));
        assertThat(read(COMPLIANCE + "?plan=" + plan.id()).getList("items.asOf"))
                .containsOnly(plan.period("12"));
        assertThat(read(march(plan) + "&limit=2").getList("items")).hasSize(2);
        assertThat(read(march(plan)).getList("items")).hasSize(7);
        assertThat(as("viewer").get(march(plan)).header("ETag"))
                .isNotEqualTo(
                        as("viewer").get(COMPLIANCE + "?plan=" + plan.id()).header("ETag"));
    }

    @Test
    void whatAnotherReplicaHasCommittedIsSeenAtOnce() {
        TestPlan plan = TestPlan.issued();
        String before = as("viewer").get(march(plan)).asString();

        for (int change = 0; change < 20; change++) {
            Tables.update(CHANGE, plan.id("G1"));
            String tag = as("viewer").get(march(plan)).header("ETag");
            Tables.update(CHANGE, plan.id("G1"));

            assertThat(as("viewer").get(march(plan)).header("ETag")).isNotEqualTo(tag);
        }

        assertThat(before).doesNotContain("\"stale\":true");
        assertThat(as("viewer").get(march(plan)).asString()).contains("\"stale\":true");
    }

    @Test
    void whatIsRolledBackIsNeverSeen() throws SQLException {
        TestPlan plan = TestPlan.issued();
        Response before = as("viewer").get(march(plan));

        try (Connection other = Tables.connection();
                PreparedStatement change = other.prepareStatement(CHANGE)) {
            other.setAutoCommit(false);
            change.setString(1, plan.id("G1"));
            assertThat(change.executeUpdate()).isEqualTo(1);
            Response meanwhile = as("viewer").get(march(plan));
            other.rollback();

            assertThat(meanwhile.asString()).isEqualTo(before.asString());
            assertThat(meanwhile.header("ETag")).isEqualTo(before.header("ETag"));
        }

        assertThat(as("viewer").get(march(plan)).asString()).isEqualTo(before.asString());
    }

    @Test
    void whatIsPreparedIsForThoseOfTheAreaAlone() {
        TestPlan plan = TestPlan.issued();
        TestPlan foreign = TestPlan.draftedIn("500199");
        as("viewer").get(march(plan)).then().statusCode(200);
        foreign.issue();

        as("viewer").get(march(foreign)).then().statusCode(404);
    }

    private static String march(TestPlan plan) {
        return COMPLIANCE + "?plan=" + plan.id() + "&asOf=" + plan.period("03");
    }
}
