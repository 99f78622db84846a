package cn.jieshui.testkit.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What the headers of a published event must say: CloudEvents 1.0 in binary mode. */
final class EventHeaders {

    private static final String UUID_V7 = "[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";
    private static final String INSTANT = "[12]\\d{3}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z";
    private static final String TRACEPARENT = "00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}";

    private EventHeaders() {}

    static String schemaOf(String type) {
        return "https://jieshui.cn/schemas/events/" + type + ".schema.json";
    }

    /** One sentence for each header that is missing or wrong. */
    static List<String> complaints(PublishedEvent event, String type, String source) {
        Map<String, String> expected = new LinkedHashMap<>();
        expected.put("ce_specversion", "1\\.0");
        expected.put("ce_id", UUID_V7);
        expected.put("ce_type", Pattern.quote(type));
        expected.put("ce_source", Pattern.quote(source));
        expected.put("ce_time", INSTANT);
        expected.put("ce_subject", ".+");
        expected.put("ce_dataschema", Pattern.quote(schemaOf(type)));
        expected.put("content-type", "application/json");
        expected.put("aggregateversion", "[1-9]\\d*");
        List<String> complaints = new ArrayList<>();
        expected.forEach((name, pattern) -> {
            String value = event.headers().get(name);
            if (value == null || !value.matches(pattern)) {
                complaints.add(name + " is " + value + ", not " + pattern);
            }
        });
        String trace = event.headers().get("traceparent");
        if (trace != null && !trace.matches(TRACEPARENT)) {
            complaints.add("traceparent is " + trace);
        }
        return complaints;
    }
}
