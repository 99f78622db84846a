package cn.jieshui.benchmarks.ingestion;

import cn.jieshui.benchmarks.ingestion.Reports.Row;
import cn.jieshui.embedded.EmbeddedDatabase;
import cn.jieshui.embedded.EmbeddedIssuer;
import cn.jieshui.embedded.FreePorts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * How long after an accepted report was given to Kafka the figures that count it are committed, at a fifth of the rate
 * that the service reaches at most, beside a bare Kafka hop at the same rate and beside a bare commit of one row.
 */
public final class EventToVisible {

    private static final int ROUNDS = Integer.getInteger("rounds", 5);
    private static final int WARM_UP = Integer.getInteger("warmUp", 2);
    /** Of reports for the highest rate; at the paced rate one plan after the other until the time is over. */
    private static final int PLANS = Integer.getInteger("plans", 6);

    private static final Duration PACED = Duration.ofSeconds(Integer.getInteger("seconds", 5));
    private static final int COMMITS = 2_000;
    private static final String HOP = "hop";

    private final Bed bed;
    private final KafkaProducer<byte[], byte[]> producer;
    private final List<double[]> ratios = new ArrayList<>();
    private int plan;

    private EventToVisible(Bed bed) {
        this.bed = bed;
        // as the outbox sends: at once
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bed.bootstrapServers(), "linger.ms", "0"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    public static void main(String[] arguments) throws Exception {
        Logger.getLogger("").setLevel(Level.WARNING);
        Path home = Files.createTempDirectory("jieshui-visible");
        try (EmbeddedDatabase postgres = EmbeddedDatabase.start(home.resolve("postgres"), FreePorts.any());
                EmbeddedIssuer issuer = EmbeddedIssuer.start(FreePorts.any(), List.of("500110"));
                Bed bed = Bed.start(home, postgres, issuer.issuer(), "visible", Map.of())) {
            System.out.println("logs in " + home);
            new EventToVisible(bed).measure();
        }
        System.exit(0);
    }

    private void measure() throws Exception {
        bed.execute("create table commit_alone (id bigint primary key, at timestamptz)");
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            double most = mostPerSecond();
            double rate = most / 5;
            long[] hop = hops(rate);
            long[] commit = commits();
            Duration before = bed.cpu();
            long[] visible = visible(rate);
            double cpu = bed.cpu().minus(before).toNanos() / 1e3 / visible.length;
            double bare = p(hop, 99) + p(commit, 99);
            System.out.printf(
                    "round %d: most %.0f/s, at %.0f/s: visible %s, hop %s, commit %s, p99 ratio %.2f, %.0f us cpu/event%n",
                    round, most, rate, text(visible), text(hop), text(commit), p(visible, 99) / bare, cpu);
            if (round >= 0) {
                ratios.add(new double[] {p(visible, 99) / bare, p(visible, 99), p(hop, 99), p(commit, 99), cpu});
            }
        }
        report("p99 event to visible / (p99 hop + p99 commit)", 0);
        report("p99 event to visible, ms", 1);
        report("p99 hop, ms", 2);
        report("p99 commit, ms", 3);
        report("CPU of the service, us/event", 4);
    }

    private void report(String name, int column) {
        double[] sorted =
                ratios.stream().mapToDouble(each -> each[column]).sorted().toArray();
        System.out.printf(
                "%-46s median %.2f, min %.2f, max %.2f%n",
                name, sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1]);
    }

    /** Everything waits in Kafka when the service begins. */
    private double mostPerSecond() throws Exception {
        List<ProducerRecord<byte[], byte[]>> records = newReports(PLANS * Reports.OF_PLAN);
        long end = bed.position("progress.v1") + records.size();
        bed.shut();
        bed.send(records);
        TimeUnit.MILLISECONDS.sleep(500);
        long begin = System.nanoTime();
        bed.open();
        bed.await("progress.v1", end);
        return records.size() / ((System.nanoTime() - begin) / 1e9);
    }

    /** Of plans that the service has heard of, one month of all deliverables after the other. */
    private List<ProducerRecord<byte[], byte[]>> newReports(int count) throws Exception {
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        List<ProducerRecord<byte[], byte[]>> issued = new ArrayList<>();
        while (records.size() < count) {
            issued.add(Reports.issued(plan));
            Reports.of(plan).stream().map(Row::accepted).forEach(records::add);
            plan++;
        }
        bed.await("plan.v1", bed.send(issued));
        return records.subList(0, count);
    }

    private long[] visible(double rate) throws Exception {
        List<ProducerRecord<byte[], byte[]>> records = newReports(inPacedTime(rate));
        long first = bed.position("progress.v1");
        long[] sent = new long[records.size()];
        Thread sender = pacing(records, sent, rate);
        long[] took = new long[records.size()];
        int seen = 0;
        while (seen < took.length) {
            long folded = bed.position("progress.v1") - first;
            long now = System.nanoTime();
            for (; seen < folded; seen++) {
                took[seen] = now - sent[seen];
            }
            LockSupport.parkNanos(200_000);
        }
        sender.join();
        return took;
    }

    private long[] hops(double rate) throws Exception {
        List<ProducerRecord<byte[], byte[]>> records = Reports.of(0).stream()
                .map(Row::accepted)
                .map(each -> new ProducerRecord<byte[], byte[]>(HOP, 0, each.key(), each.value(), each.headers()))
                .toList();
        List<ProducerRecord<byte[], byte[]>> repeated = LongStream.range(0, inPacedTime(rate))
                .mapToObj(i -> records.get((int) (i % records.size())))
                .toList();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bed.bootstrapServers()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            TopicPartition partition = new TopicPartition(HOP, 0);
            bed.send(repeated.subList(0, 1));
            consumer.assign(List.of(partition));
            consumer.seekToEnd(List.of(partition));
            long first = consumer.position(partition);
            long[] sent = new long[repeated.size()];
            long[] took = new long[repeated.size()];
            Thread sender = pacing(repeated, sent, rate);
            int seen = 0;
            while (seen < took.length) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofSeconds(1))) {
                    int number = (int) (record.offset() - first);
                    took[number] = System.nanoTime() - sent[number];
                    seen++;
                }
            }
            sender.join();
            return took;
        }
    }

    private static int inPacedTime(double rate) {
        return (int) (rate * PACED.toSeconds());
    }

    /** Each record is due at its time; when the sender is late, the record counts from when it was due. */
    private Thread pacing(List<ProducerRecord<byte[], byte[]>> records, long[] sent, double rate) {
        long begin = System.nanoTime() + 10_000_000;
        for (int i = 0; i < sent.length; i++) {
            sent[i] = begin + (long) (i * 1e9 / rate);
        }
        Thread sender = new Thread(() -> {
            List<Future<RecordMetadata>> answers = new ArrayList<>();
            for (int i = 0; i < sent.length; i++) {
                while (System.nanoTime() < sent[i]) {
                    LockSupport.parkNanos(100_000);
                }
                answers.add(producer.send(records.get(i)));
            }
        });
        sender.start();
        return sender;
    }

    private long[] commits() throws SQLException {
        long[] took = new long[COMMITS];
        try (Connection connection = bed.connection();
                Statement empty = connection.createStatement();
                PreparedStatement insert = connection.prepareStatement("insert into commit_alone values (?, now())")) {
            empty.execute("truncate commit_alone");
            for (int i = 0; i < COMMITS; i++) {
                long begin = System.nanoTime();
                insert.setLong(1, i);
                insert.executeUpdate();
                took[i] = System.nanoTime() - begin;
            }
        }
        return took;
    }

    /** In milliseconds. */
    private static double p(long[] nanos, int percent) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[(int) ((long) (sorted.length - 1) * percent / 100)] / 1e6;
    }

    private static String text(long[] nanos) {
        return "p50 %.1f p99 %.1f ms".formatted(p(nanos, 50), p(nanos, 99));
    }
}
