package cn.jieshui.local.district;

/**
 * A progress report to try the main job with.
 *
 * @param reporter the demo client that may send it
 * @param body its JSON
 * @param report the id it will get
 */
public record ExampleReport(String reporter, String deliverable, String body, String report) {}
