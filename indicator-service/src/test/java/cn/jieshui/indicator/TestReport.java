package cn.jieshui.indicator;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A progress report on a deliverable of a test plan, published as the task service does. Reports are values: each
 * change makes another.
 */
record TestReport(
        TestPlan plan,
        String deliverable,
        int number,
        String department,
        String period,
        String content,
        String supersedes,
        String acceptedAt) {

    static final String LATER = "2024-03-01T08:00:00Z";

    /** Report R1 of 区经济信息委 for March, empty. */
    static TestReport on(TestPlan plan, String deliverable) {
        return new TestReport(
                plan, deliverable, 1, "500110-jjxxw", "03", entriesJson(), "null", "2024-02-01T08:00:00Z");
    }

    TestReport number(int changed) {
        return new TestReport(plan, deliverable, changed, department, period, content, supersedes, acceptedAt);
    }

    TestReport by(String changed) {
        return new TestReport(plan, deliverable, number, changed, period, content, supersedes, acceptedAt);
    }

    /** @param part of the plan's year, such as {@code 03} or {@code Q1} */
    TestReport period(String part) {
        return new TestReport(plan, deliverable, number, department, part, content, supersedes, acceptedAt);
    }

    TestReport supersedes(TestReport earlier) {
        return new TestReport(
                plan, deliverable, number, department, period, content, "\"" + earlier.id() + "\"", LATER);
    }

    /** @param codesAndDays such as {@code QY-001 03-10}, month and day of the plan's year */
    TestReport entries(String... codesAndDays) {
        String entries = Arrays.stream(codesAndDays)
                .map(each -> each.split(" ", -1))
                .map(each -> "{\"code\": \"%s\", \"name\": \"企业%s\", \"completedOn\": \"%s\"}"
                        .formatted(each[0], each[0], plan.period(each[1])))
                .collect(Collectors.joining(","));
        return with(entriesJson(entries));
    }

    TestReport increment(String amount) {
        return with(amountJson("INCREMENT", amount));
    }

    TestReport cumulative(String amount) {
        return with(amountJson("CUMULATIVE", amount));
    }

    TestReport ratio(String numerator, String denominator) {
        return with("\"basis\": \"RATIO\", \"numerator\": %s, \"denominator\": %s".formatted(numerator, denominator));
    }

    TestReport done(String day) {
        return with("\"basis\": \"DONE\", \"completedOn\": \"%s\"".formatted(plan.period(day)));
    }

    /** @param changed the members that say what was done */
    TestReport with(String changed) {
        return new TestReport(plan, deliverable, number, department, period, changed, supersedes, acceptedAt);
    }

    private static String entriesJson(String... entries) {
        return "\"basis\": \"ENTRIES\", \"entries\": [%s]".formatted(String.join(",", entries));
    }

    private static String amountJson(String basis, String amount) {
        return "\"basis\": \"%s\", \"amount\": %s, \"unit\": \"count\"".formatted(basis, amount);
    }

    String id() {
        return plan.id(deliverable) + "-R" + number;
    }

    void accepted() {
        publish("progress.accepted.v1", "ACCEPTED", 3, acceptedAt);
    }

    void corrected() {
        publish("progress.corrected.v1", "ACCEPTED", 3, acceptedAt);
    }

    void withdrawn() {
        publish("progress.withdrawn.v1", "WITHDRAWN", 4, LATER);
    }

    private void publish(String type, String state, long version, String time) {
        String data = """
                {"report": "%s", "deliverable": "%s", "plan": "%s", "area": "%s", "department": "%s", "period": "%s",
                 "revision": %d, "supersedes": %s, "reason": null, "state": "%s", "acceptedAt": "%s", "version": %d,
                 "aMemberOfTomorrow": {"nobody": "knows"}, %s}""".formatted(
                        id(),
                        plan.id(deliverable),
                        plan.id(),
                        plan.area(),
                        department,
                        plan.period(period),
                        number,
                        supersedes,
                        state,
                        acceptedAt,
                        version,
                        content);
        Topics.publish(Topics.PROGRESS, plan.id(deliverable), type, id(), version, time, data);
    }
}
