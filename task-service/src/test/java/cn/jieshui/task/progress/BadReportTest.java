package cn.jieshui.task.progress;

import static cn.jieshui.task.Api.DELIVERABLES;
import static cn.jieshui.task.Api.as;
import static cn.jieshui.task.Api.sending;
import static cn.jieshui.task.progress.Reports.LEAD;
import static cn.jieshui.task.progress.Reports.increment;
import static cn.jieshui.task.progress.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import cn.jieshui.task.District;
import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be taken is refused by name, and changes nothing. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class BadReportTest {

    private static final String FARMERS = "reporter-500110-nyncw";

    private IssuedPlan plan;

    @BeforeEach
    void aPlanIsIssued() throws Exception {
        plan = IssuedPlan.of(getClass());
    }

    /** In the bodies, Y is the year of the plan and ' stands for ". */
    private void refused(String client, String part, String body, int status, String pointer, String code) {
        String deliverable = plan.deliverable(part);
        String json = body.replace("Y-", plan.year() + "-").replace('\'', '"');

        report(client, deliverable, json)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));

        assertThat(Database.reportsOn(deliverable)).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'period': 'Y-13', 'basis': 'INCREMENT', 'amount': 1, 'unit': '亩'} | 400 | /period | pattern",
                "{'period': 'Y-6', 'basis': 'INCREMENT', 'amount': 1, 'unit': '亩'} | 400 | /period | pattern",
                "{'basis': 'INCREMENT', 'amount': 1, 'unit': '亩'} | 400 | /period | not-null",
                "{'period': 202303, 'basis': 'INCREMENT', 'amount': 1} | 400 | /period | wrong-type",
                "{'period': '1999-03', 'basis': 'INCREMENT', 'amount': 1, 'unit': '亩'} | 422 | /period | period-outside-plan-year",
                "{'period': 'Y-03', 'basis': 'INCREMENT', 'amount': -0.1, 'unit': '亩'} | 422 | /amount | amount-is-negative",
                "{'period': 'Y-03', 'basis': 'INCREMENT', 'amount': '1', 'unit': '亩'} | 400 | /amount | wrong-type",
                "{'period': 'Y-03', 'basis': 'INCREMENT', 'amount': 1e3, 'unit': '亩'} | 400 | /amount | exponent",
                "{'period': 'Y-03', 'basis': 'INCREMENT', 'amount': 1234567890123456789012345678901, 'unit': '亩'} | 400 | /amount | too-many-digits",
                "{'period': 'Y-03', 'basis': 'INCREMENT', 'amount': null, 'unit': '亩'} | 422 | /amount | member-missing",
                "{'period': 'Y-03', 'basis': 'INCREMENT', 'amount': 1, 'unit': '万元'} | 422 | /unit | unknown-unit",
                "{'period': 'Y-03', 'basis': 'INCREMENT', 'amount': 1, 'unit': '立方米'} | 422 | /unit | unit-does-not-fit",
                "{'period': 'Y-03', 'basis': 'INCREMENT', 'amount': 1} | 422 | /unit | member-missing",
                "{'period': 'Y-03', 'basis': 'INCREMENT', 'amount': 1, 'unit': ''} | 400 | /unit | plain-text",
                "{'period': 'Y-03', 'basis': 'INCREMENT', 'amount': 1, 'unit': '亩', 'value': 2} | 400 | /value | unknown-member",
                "{'period': 'Y-03', 'basis': 'GUESS', 'amount': 1, 'unit': '亩'} | 400 | /basis | not-one-of",
                "{'period': 'Y-03', 'basis': 'increment', 'amount': 1, 'unit': '亩'} | 400 | /basis | not-one-of",
                "{'period': 'Y-03', 'amount': 1, 'unit': '亩'} | 400 | /basis | not-null",
                "{'period': 'Y-03', 'basis': 'VALUE', 'amount': 1, 'unit': '亩'} | 422 | /basis | basis-does-not-fit",
                "{'period': 'Y-03', 'basis': 'INCREMENT', 'amount': 1, 'unit': '亩', 'completedOn': 'Y-03-01'} | 422 | /completedOn | member-does-not-belong",
                "{'period': 'Y-03', 'basis': 'INCREMENT', 'amount': 1, 'unit': '亩', 'submit': 'true'} | 400 | /submit | wrong-type",
                "{'period': 'Y-03', 'basis': 'INCREMENT', 'amount': 1, 'unit': '亩', 'supersedes': 'R1', 'reason': 'x'} | 422 | /supersedes | nothing-to-supersede",
                "{'period': 'Y-03', 'basis': 'INCREMENT', 'amount': 1, 'unit': '亩', 'reason': ' '} | 400 | /reason | plain-text"
            })
    void amounts(String body, int status, String pointer, String code) {
        refused(FARMERS, "T04-D1", body, status, pointer, code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[] | 422 | /entries | member-missing",
                "[null] | 400 | /entries/0 | not-null",
                "[{'code': 'A', 'name': '甲'}] | 400 | /entries/0/completedOn | not-null",
                "[{'name': '甲', 'completedOn': 'Y-03-01'}] | 400 | /entries/0/code | not-null",
                "[{'code': ' A', 'name': '甲', 'completedOn': 'Y-03-01'}] | 400 | /entries/0/code | plain-text",
                "[{'code': 'A', 'name': '甲', 'completedOn': 'Y-02-30'}] | 400 | /entries/0/completedOn | not-a-date",
                "[{'code': 'A', 'name': '甲', 'completedOn': 'Y-04-01'}] | 422 | /entries/0/completedOn | completed-outside-period",
                "[{'code': 'A', 'name': '甲', 'completedOn': 'Y-03-01'}, {'code': 'A', 'name': '乙', 'completedOn': 'Y-03-01'}] | 422 | /entries/1/code | entry-repeated",
                "[{'code': 'A', 'name': '甲', 'completedOn': 'Y-03-01', 'level': 1}] | 400 | /entries/0/level | unknown-member",
                "{'code': 'A'} | 400 | /entries | wrong-type"
            })
    void namedEntries(String entries, int status, String pointer, String code) {
        String body = "{'period': 'Y-03', 'basis': 'ENTRIES', 'entries': " + entries + "}";
        refused(LEAD, "T09-D2", body, status, pointer, code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "T07-D1 | {'basis': 'VALUE', 'amount': 100.01, 'unit': '%'} | /amount | share-above-whole",
                "T07-D1 | {'basis': 'RATIO', 'numerator': 11, 'denominator': 10} | /numerator | part-above-whole",
                "T07-D1 | {'basis': 'RATIO', 'numerator': 1} | /denominator | member-missing",
                "T09-D3 | {'basis': 'INCREMENT', 'amount': 2.5, 'unit': '家'} | /amount | count-is-not-whole",
                "T08-D1 | {'basis': 'NOTE'} | /note | member-missing",
                "T08-D1 | {'basis': 'DONE', 'completedOn': 'Y-03-01'} | /basis | basis-does-not-fit"
            })
    void sharesCountsAndNotes(String part, String body, String pointer, String code) {
        refused(LEAD, part, body.replaceFirst("\\{", "{'period': 'Y-03', "), 422, pointer, code);
    }

    @Test
    void aMilestoneOfTheFuture() {
        String body = "{'period': 'Y-03', 'basis': 'DONE', 'completedOn': '2999-01-01'}";
        refused("reporter-500110-csglj", "T14-D2", body, 422, "/completedOn", "completed-in-the-future");
    }

    @Test
    void aFuturePeriod() throws Exception {
        IssuedPlan next = IssuedPlan.of(District.newYear());

        report(FARMERS, next.deliverable("T04-D1"), increment(next.period("01"), "1", "亩"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/period"))
                .body("errors[0].code", equalTo("period-in-the-future"));
    }

    @Test
    void anUnknownDeliverable() {
        for (String id : new String[] {"500110-1999-T04-D1", "nonsense", "%E4%BA%A9", "' or 1=1"}) {
            report(FARMERS, id, increment("1999-01", "1", "亩"))
                    .then()
                    .statusCode(404)
                    .body("type", endsWith("/nothing-to-report-on"));
        }
    }

    @Test
    void moreEntriesThanOneEventCarries() {
        String entries = IntStream.rangeClosed(0, 1000)
                .mapToObj(i -> "{'code': 'E%d', 'name': '企业', 'completedOn': 'Y-03-01'}".formatted(i))
                .collect(Collectors.joining(","));
        refused(
                LEAD,
                "T09-D2",
                "{'period': 'Y-03', 'basis': 'ENTRIES', 'entries': [" + entries + "]}",
                400,
                "/entries",
                "size");
    }

    @Test
    void whatIsNoJsonObject() {
        String path = DELIVERABLES + "/" + plan.deliverable("T04-D1") + "/reports";
        for (String body : new String[] {"", "[]", "1", "{", "null", "{\"period\": \"1\", \"period\": \"2\"}"}) {
            sending(FARMERS, body).post(path).then().statusCode(400).contentType("application/problem+json");
        }
        as(FARMERS).contentType("text/plain").body("1").post(path).then().statusCode(415);
    }

    @Test
    void theReasonIsToldInTheCallersLanguage() {
        String path = DELIVERABLES + "/" + plan.deliverable("T04-D1") + "/reports";
        String body = increment(plan.period("03"), "1", "万元");

        sending(FARMERS, body).post(path).then().body("detail", equalTo("无法识别计量单位“万元”。"));
        sending(FARMERS, body)
                .header("Accept-Language", "en")
                .post(path)
                .then()
                .body("detail", equalTo("“万元” is not a unit that is known."))
                .body("detail", not(containsString("{")));
    }
}
