package cn.jieshui.benchmarks.ingestion;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Invented plans of 400 deliverables each, and the twelve monthly reports on every one of them. */
final class Reports {

    static final int INDICATORS = 400;
    static final int MONTHS = 12;
    static final int OF_PLAN = INDICATORS * MONTHS;

    private static final int YEAR = 2023;

    private Reports() {}

    private static String plan(int number) {
        return "%06d-%d".formatted(600_000 + number, YEAR);
    }

    private static String deliverable(int plan, int number) {
        return "%s-T%02d-D%d".formatted(plan(plan), number / 10 + 1, number % 10 + 1);
    }

    static String firstDeliverable(int plan) {
        return deliverable(plan, 0);
    }

    static ProducerRecord<byte[], byte[]> issued(int plan) {
        String deliverables = IntStream.range(0, INDICATORS)
                .mapToObj(number -> """
                        {"id":"%s","task":"%s-T%02d","chapter":"%s-C1","kind":"QUANTIFIED","name":"节水灌溉面积 %d",
                         "text":"新增节水灌溉面积 %d 亩","line":%d,"target":{"comparator":"AT_LEAST","amount":1200,"unit":"mu",
                         "writtenAmount":"1200","writtenUnit":"亩","stretch":null,"baseYear":null},"modality":"BINDING",
                         "condition":null,"method":"SUM","pace":"LINEAR","deadline":null,"population":null,"sameAs":null,
                         "parties":[{"department":"%06d-nyncw","role":"LEAD"}]}""".formatted(
                                deliverable(plan, number),
                                plan(plan),
                                number / 10 + 1,
                                plan(plan),
                                number,
                                1200,
                                number + 1,
                                600_000 + plan))
                .collect(Collectors.joining(","));
        String data = """
                {"plan":"%s","area":"%06d","year":%d,"title":"测速","state":"ISSUED","version":3,
                 "issuedAt":"2023-01-10T08:00:00Z","chapters":[],"goals":[],"deliverables":[%s]}""".formatted(plan(plan), 600_000 + plan, YEAR, deliverables);
        return event("plan.v1", plan(plan), "plan.issued.v1", plan(plan), data);
    }

    /** One row of progress_report. */
    record Row(int plan, int number, int month) {

        String report() {
            return deliverable(plan, number) + "-R" + month;
        }

        ProducerRecord<byte[], byte[]> accepted() {
            String data = """
                    {"report":"%s","deliverable":"%s","plan":"%s","area":"%06d","department":"%06d-nyncw","period":"%d-%02d","basis":"INCREMENT","amount":%d,"numerator":null,"denominator":null,"unit":"mu","writtenAmount":"%d","writtenUnit":"亩","entries":[],"completedOn":null,"revision":1,"supersedes":null,"reason":null,"state":"ACCEPTED","acceptedAt":"2023-12-05T08:00:00Z","version":3}""".formatted(
                            report(),
                            deliverable(plan, number),
                            Reports.plan(plan),
                            600_000 + plan,
                            600_000 + plan,
                            YEAR,
                            month,
                            90 + month,
                            90 + month);
            return event("progress.v1", deliverable(plan, number), "progress.accepted.v1", report(), data);
        }

        /** As COPY takes it; the columns are {@link CopyOfRows#COLUMNS}. */
        String copied() {
            return String.join(
                            "\t",
                            report(),
                            deliverable(plan, number),
                            Reports.plan(plan),
                            String.valueOf(600_000 + plan),
                            600_000 + plan + "-nyncw",
                            "%d-%02d".formatted(YEAR, month),
                            "INCREMENT",
                            String.valueOf(90 + month),
                            "1",
                            "3",
                            "2023-12-05T08:00:00Z",
                            "mu",
                            String.valueOf(90 + month),
                            "亩",
                            "2023-12-05T08:00:01Z")
                    + "\n";
        }
    }

    static List<Row> of(int plan) {
        List<Row> rows = new ArrayList<>(OF_PLAN);
        for (int number = 0; number < INDICATORS; number++) {
            for (int month = 1; month <= MONTHS; month++) {
                rows.add(new Row(plan, number, month));
            }
        }
        return rows;
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
            "ce_dataschema", "https://jieshui.cn/schemas/events/" + type + ".schema.json",
            "content-type", "application/json",
            "aggregateversion", "3",
            "traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"
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
