package cn.jieshui.indicator;

import static cn.jieshui.indicator.Api.INDICATORS;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.awaitility.Awaitility;

/**
 * A small plan of a year that no other test uses, published as the task service does. Each is of an earlier year than
 * those before, so that none takes over what was set for another.
 */
final class TestPlan {

    private static final AtomicInteger YEARS = new AtomicInteger(2019);

    private final String area;
    private final int year;

    private TestPlan(String area, int year) {
        this.area = area;
        this.year = year;
    }

    /** Not published yet. */
    static TestPlan drafted() {
        return draftedIn("500110");
    }

    static TestPlan draftedIn(String area) {
        return new TestPlan(area, YEARS.getAndDecrement());
    }

    /** Published in version 3, and known to the service. */
    static TestPlan issued() {
        TestPlan plan = drafted();
        plan.issue();
        plan.awaitKnown();
        return plan;
    }

    int year() {
        return year;
    }

    String area() {
        return area;
    }

    String id() {
        return area + "-" + year;
    }

    /** The id of a goal, task or deliverable by its last part. */
    String id(String part) {
        return id() + "-" + part;
    }

    /** A period of its year, such as {@code 03}, {@code Q1}; the year itself when empty. */
    String period(String part) {
        return part.isEmpty() ? String.valueOf(year) : year + "-" + part;
    }

    void issue() {
        publish("plan.issued.v1", 3, UnaryOperator.identity());
    }

    /** @param edit makes of the plan's JSON (as of area and year of this plan) what is published */
    void publish(String type, long version, UnaryOperator<String> edit) {
        Topics.publish(Topics.PLAN, id(), type, id(), version, "2024-01-10T08:00:00Z", edit.apply(json(version)));
    }

    /** The plan with all goals of 2023 that are computed from measures, G1 to G7. */
    static TestPlan issuedWithAllGoals() {
        TestPlan plan = drafted();
        plan.publish(
                "plan.issued.v1",
                3,
                json -> json.replace("\"goals\": [", "\"goals\": [" + plan.text("/more-goals.json")));
        plan.awaitKnown();
        return plan;
    }

    /** The year 2023 of the invented data; no other test uses it. */
    static TestPlan of2023() {
        return new TestPlan("500110", 2023);
    }

    /** The plan as the task service reads it from the real document of 2023, with all that it commits to. */
    void issueTheRealOne(UnaryOperator<String> edit) {
        Topics.publish(
                Topics.PLAN,
                id(),
                "plan.issued.v1",
                id(),
                3,
                "2024-01-10T08:00:00Z",
                edit.apply(text("/plan-2023.json")));
        awaitKnown();
    }

    private String json(long version) {
        return text("/plan.json").replace("\"version\": 3", "\"version\": " + version);
    }

    /** Of the plan's own area and year. */
    private String text(String file) {
        try (InputStream template = TestPlan.class.getResourceAsStream(file)) {
            return new String(template.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("500110-2023", id())
                    .replace("\"area\": \"500110\"", "\"area\": \"" + area + "\"")
                    .replace("\"year\": 2023", "\"year\": " + year)
                    .replace("2023-12-31", year + "-12-31");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void awaitKnown() {
        Awaitility.await().until(() -> Api.read(INDICATORS + "/" + id("G1")) != null);
    }
}
