package cn.jieshui.system;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The events of invented districts, each with one plan of four deliverables that add up monthly amounts. */
final class Districts {

    static final List<String> AREAS =
            IntStream.range(500_201, 500_213).mapToObj(String::valueOf).toList();

    private static final int DELIVERABLES = 4;

    private Districts() {}

    static String plan(String area) {
        return area + "-2023";
    }

    private static String deliverable(String area, int number) {
        return plan(area) + "-T01-D" + number;
    }

    static ProducerRecord<byte[], byte[]> issued(String area) {
        String deliverables = IntStream.rangeClosed(1, DELIVERABLES)
                .mapToObj(number -> """
                        {"id":"%s","task":"%s-T01","chapter":null,"kind":"QUANTIFIED","name":"节水灌溉面积","text":"节水灌溉面积",
                         "line":%d,"target":{"comparator":"AT_LEAST","amount":1200,"unit":"mu","writtenAmount":"1200",
                         "writtenUnit":"亩","stretch":null,"baseYear":null},"modality":"BINDING","condition":null,
                         "method":"SUM","pace":"LINEAR","deadline":null,"population":null,"sameAs":null,
                         "parties":[{"department":"%s-nyncw","role":"LEAD"}]}""".formatted(deliverable(area, number), plan(area), number, area))
                .collect(Collectors.joining(","));
        String data = """
                {"plan":"%s","area":"%s","year":2023,"title":"计划","state":"ISSUED","version":3,
                 "issuedAt":"2023-01-10T08:00:00Z","chapters":[],"goals":[],"deliverables":[%s]}""".formatted(plan(area), area, deliverables);
        return event("plan.v1", plan(area), "plan.issued.v1", plan(area), data);
    }

    /** What all areas report for a month: the month's number of mu on each deliverable. */
    static List<ProducerRecord<byte[], byte[]>> accepted(int month) {
        return AREAS.stream()
                .flatMap(area ->
                        IntStream.rangeClosed(1, DELIVERABLES).mapToObj(number -> accepted(area, number, month)))
                .toList();
    }

    private static ProducerRecord<byte[], byte[]> accepted(String area, int number, int month) {
        String deliverable = deliverable(area, number);
        String report = deliverable + "-R" + month;
        String data = """
                {"report":"%s","deliverable":"%s","plan":"%s","area":"%s","department":"%s-nyncw","period":"2023-%02d",
                 "basis":"INCREMENT","amount":%d,"numerator":null,"denominator":null,"unit":"mu","writtenAmount":"%d",
                 "writtenUnit":"亩","entries":[],"completedOn":null,"revision":1,"supersedes":null,"reason":null,
                 "state":"ACCEPTED","acceptedAt":"2023-12-05T08:00:00Z","version":3}""".formatted(report, deliverable, plan(area), area, area, month, month, month);
        return event("progress.v1", deliverable, "progress.accepted.v1", report, data);
    }

    private static ProducerRecord<byte[], byte[]> event(
            String topic, String key, String type, String subject, String data) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, bytes(key), bytes(data));
        String[] headers = {
            "ce_specversion", "1.0",
            "ce_id", UUID.randomUUID().toString(),
            "ce_type", type,
            "ce_source", "/task-service",
            "ce_subject", subject,
            "ce_time", "2023-12-05T08:00:00.123456Z",
            "content-type", "application/json",
            "aggregateversion", "3"
        };
        for (int i = 0; i < headers.length; i += 2) {
            record.headers().add(headers[i], bytes(headers[i + 1]));
        }
        return record;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
