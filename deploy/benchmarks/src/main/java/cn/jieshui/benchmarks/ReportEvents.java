package cn.jieshui.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Accepted reports on the goals of the bulk's districts, as the task service tells of them. */
final class ReportEvents implements AutoCloseable {

    private static final String ACCEPTED_AT = "2024-02-01T08:00:00Z";
    private static final int PER_GOAL = 12;

    private final KafkaProducer<String, String> producer;
    private final int firstYear;

    ReportEvents(String kafka, int firstYear) {
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka, "linger.ms", "20", "batch.size", "131072"),
                new StringSerializer(),
                new StringSerializer());
        this.firstYear = firstYear;
    }

    /** Sends so many, from the number on, each a report of its own; all goals and months in turn. */
    void send(int from, int count) {
        for (int number = from; number < from + count; number++) {
            var unused = producer.send(event(number));
        }
        producer.flush();
    }

    private ProducerRecord<String, String> event(int number) {
        int goals = BulkRows.AREAS.size() * BulkRows.YEARS * BulkDistricts.GOALS;
        int goal = number % goals;
        int round = number / goals;
        String area = BulkRows.AREAS.get(goal % BulkRows.AREAS.size());
        int year = firstYear + goal / BulkRows.AREAS.size() % BulkRows.YEARS;
        String plan = area + "-" + year;
        String deliverable = plan + "-G" + (1 + goal / BulkRows.AREAS.size() / BulkRows.YEARS);
        String report = deliverable + "-R" + (round + 1);
        String data = """
                {"report":"%s","deliverable":"%s","plan":"%s","area":"%s","department":"%s-d%d","period":"%d-%02d",\
                "basis":"INCREMENT","amount":%d,"numerator":null,"denominator":null,"unit":"m3","writtenAmount":"%d",\
                "writtenUnit":"m3","entries":[],"completedOn":null,"revision":1,"supersedes":null,"reason":null,\
                "state":"ACCEPTED","acceptedAt":"%s","version":1}""".formatted(
                        report,
                        deliverable,
                        plan,
                        area,
                        area,
                        round / PER_GOAL,
                        year,
                        round % PER_GOAL + 1,
                        number % 1000,
                        number % 1000,
                        ACCEPTED_AT);
        ProducerRecord<String, String> event = new ProducerRecord<>("progress.v1", deliverable, data);
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", UUID.randomUUID().toString(),
                        "ce_type", "progress.accepted.v1",
                        "ce_source", "/task-service",
                        "ce_subject", report,
                        "ce_time", ACCEPTED_AT,
                        "content-type", "application/json",
                        "aggregateversion", "1")
                .forEach((name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return event;
    }

    @Override
    public void close() {
        producer.close();
    }
}
