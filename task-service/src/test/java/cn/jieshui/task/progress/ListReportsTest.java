package cn.jieshui.task.progress;

import static cn.jieshui.task.Api.as;
import static cn.jieshui.task.progress.Reports.LEAD;
import static cn.jieshui.task.progress.Reports.REPORTS;
import static cn.jieshui.task.progress.Reports.SUPPORTER;
import static cn.jieshui.task.progress.Reports.entries;
import static cn.jieshui.task.progress.Reports.increment;
import static cn.jieshui.task.progress.Reports.reported;
import static cn.jieshui.task.progress.Reports.submitted;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reports are found by what they are about, by those who may see them. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class ListReportsTest {

    private IssuedPlan plan;
    private String items;
    private String area;

    @BeforeEach
    void threeReportsStand() throws Exception {
        plan = IssuedPlan.of(getClass());
        items = plan.deliverable("T09-D2");
        area = plan.deliverable("T04-D1");
        if (Database.reportsOn(items) == 0) {
            reported(LEAD, items, submitted(entries(plan.period("03"), "A")));
            reported(SUPPORTER, items, entries(plan.period("03"), "B"));
            reported("reporter-500110-nyncw", area, increment(plan.period("Q1"), "5", "亩"));
        }
    }

    private ValidatableResponse listed(String client, String query) {
        return as(client).get(REPORTS + "?plan=" + plan.id() + query).then().statusCode(200);
    }

    @Test
    void theyAreSortedByDeliverableAndNumber() {
        listed("viewer", "")
                .body("items.id", contains(area + "-R1", items + "-R1", items + "-R2"))
                .body("next", nullValue());
    }

    @Test
    void eachFilterNarrowsThem() {
        listed("viewer", "&deliverable=" + items).body("items.id", contains(items + "-R1", items + "-R2"));
        listed("viewer", "&department=500110-gxqgwh").body("items.id", contains(items + "-R2"));
        listed("viewer", "&state=SUBMITTED").body("items.id", contains(items + "-R1"));
        listed("viewer", "&period=" + plan.period("Q1")).body("items.id", contains(area + "-R1"));
        listed("viewer", "&state=ACCEPTED").body("items", empty());
    }

    @Test
    void pagesFollowEachOther() {
        String next = listed("viewer", "&limit=2")
                .body("items.id", contains(area + "-R1", items + "-R1"))
                .body("next", notNullValue())
                .extract()
                .path("next");

        listed("viewer", "&limit=2&cursor=" + next)
                .body("items.id", contains(items + "-R2"))
                .body("next", nullValue());
    }

    @Test
    void departmentsSeeThoseOnTheirDeliverables() {
        listed(SUPPORTER, "").body("items.id", contains(items + "-R1", items + "-R2"));
        listed("reviewer-500110-jjxxw", "").body("items.id", contains(items + "-R1", items + "-R2"));
        listed("reporter-500110-nyncw", "").body("items.id", contains(area + "-R1"));
        listed("reporter-500110-swj", "").body("items", empty());
    }

    @Test
    void whatHasBeenReadAlreadyIsNotSentAgain() {
        as("viewer")
                .header("If-None-Match", "\"1\"")
                .get(REPORTS + "/" + items + "-R1")
                .then()
                .statusCode(304)
                .header("ETag", equalTo("\"1\""));
    }

    @ParameterizedTest
    @CsvSource({
        "limit=501, ?limit",
        "limit=0, ?limit",
        "limit=x, ?limit",
        "state=NEW, ?state",
        "period=2023-13, ?period",
        "cursor=x, ?cursor",
        "cursor=YR94, ?cursor"
    })
    void aParameterThatMeansNothingIsNamed(String query, String pointer) {
        as("viewer").get(REPORTS + "?" + query).then().statusCode(400).body("errors[0].pointer", equalTo(pointer));
    }
}
