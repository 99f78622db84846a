package cn.jieshui.local.district;

/**
 * A progress report to try the main job with.
 *
 * @param reporter the demo client that may send it
 * @param period what it reports on, a month
 * @param body its JSON
 * @param report the id it will get, or has
 * @param state the state it is in; null when it was not sent yet
 */
public record ExampleReport(
        String reporter, String deliverable, String period, String body, String report, String state) {

    public boolean isSent() {
        return state != null;
    }

    public boolean waitsForAcceptance() {
        return state == null || state.equals("SUBMITTED") || state.equals("ENDORSED");
    }
}
