package cn.jieshui.platform.inbox;

import cn.jieshui.platform.web.Cursor;
import cn.jieshui.platform.web.MalformedParameter;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/** Records that could not be folded, as they came. */
@ApplicationScoped
class DeadLetters {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    private static final String KEEP = """
            insert into dead_letter (topic, partition, record_offset, record_key, headers, payload, reason, failed_at)
            values (?, ?, ?, ?, ?::jsonb, ?, ?, ?) on conflict do nothing""";

    private static final String ASIDE = """
            select topic || '-' || partition || '@' || record_offset from dead_letter where replayed_at is null""";

    private final DataSource dataSource;
    private final Clock clock;
    private final Counter kept;

    @Inject
    DeadLetters(DataSource dataSource, Clock clock, MeterRegistry meters) {
        this.dataSource = dataSource;
        this.clock = clock;
        this.kept = Counter.builder("jieshui.inbox.dead.letters")
                .description("Records that could not be folded and wait for an operator")
                .register(meters);
    }

    /** One of them as an operator sees it. */
    record Letter(
            long id,
            String topic,
            int partition,
            long offset,
            String key,
            String reason,
            Instant failedAt,
            Instant replayedAt) {}

    /** Keeps the record in the transaction of the caller. */
    void keep(ConsumerRecord<byte[], byte[]> record, String reason) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(KEEP)) {
            statement.setString(1, record.topic());
            statement.setInt(2, record.partition());
            statement.setLong(3, record.offset());
            statement.setString(4, printable(record.key()));
            statement.setString(5, headers(record));
            statement.setBytes(6, record.value());
            statement.setString(7, printable(reason.getBytes(StandardCharsets.UTF_8)));
            statement.setObject(8, now());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new InboxUnavailable(e);
        }
    }

    /** Those that were not folded later, as {@code topic-partition@offset}. */
    Set<String> aside() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(ASIDE);
                ResultSet row = statement.executeQuery()) {
            Set<String> aside = new HashSet<>();
            while (row.next()) {
                aside.add(row.getString(1));
            }
            return aside;
        } catch (SQLException e) {
            throw new InboxUnavailable(e);
        }
    }

    /** Tells the operator of a record that is kept for good now. */
    void alarm(ConsumerRecord<byte[], byte[]> record, String reason) {
        kept.increment();
        LOG.errorf(
                "Record %s-%d@%d could not be folded and is kept as a dead letter: %s",
                record.topic(), record.partition(), record.offset(), reason);
    }

    /** Values are Base64, for a header may hold anything. */
    private static String headers(ConsumerRecord<byte[], byte[]> record) {
        ArrayNode headers = InboxEvent.JSON.createArrayNode();
        record.headers().forEach(header -> headers.addObject()
                .put("name", header.key().replace("\0", ""))
                .put("value", header.value() == null ? "" : Base64.getEncoder().encodeToString(header.value())));
        return headers.toString();
    }

    private static String printable(byte[] text) {
        return text == null ? null : new String(text, StandardCharsets.UTF_8).replace("\0", "");
    }

    List<Letter> list(String cursor, int limit) {
        long after = Cursor.parse(cursor, 1).map(keys -> number(keys.get(0))).orElse(0L);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select * from dead_letter where id > ? order by id limit ?")) {
            statement.setLong(1, after);
            statement.setInt(2, limit);
            List<Letter> letters = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    letters.add(letter(row));
                }
            }
            return letters;
        } catch (SQLException e) {
            throw new InboxUnavailable(e);
        }
    }

    private static long number(String key) {
        try {
            return Long.parseLong(key);
        } catch (NumberFormatException e) {
            throw new MalformedParameter("?cursor", "malformed-cursor-value");
        }
    }

    private static Letter letter(ResultSet row) throws SQLException {
        OffsetDateTime replayed = row.getObject("replayed_at", OffsetDateTime.class);
        return new Letter(
                row.getLong("id"),
                row.getString("topic"),
                row.getInt("partition"),
                row.getLong("record_offset"),
                row.getString("record_key"),
                row.getString("reason"),
                row.getObject("failed_at", OffsetDateTime.class).toInstant(),
                replayed == null ? null : replayed.toInstant());
    }

    /** The record as it came, locked until the end of the transaction; empty when there is none or it was replayed. */
    Optional<ConsumerRecord<byte[], byte[]>> take(long id) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "update dead_letter set replayed_at = ? where id = ? and replayed_at is null returning *")) {
            statement.setObject(1, now());
            statement.setLong(2, id);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(record(row)) : Optional.empty();
            }
        }
    }

    private static ConsumerRecord<byte[], byte[]> record(ResultSet row) throws SQLException {
        String key = row.getString("record_key");
        ConsumerRecord<byte[], byte[]> record = new ConsumerRecord<>(
                row.getString("topic"),
                row.getInt("partition"),
                row.getLong("record_offset"),
                key == null ? null : key.getBytes(StandardCharsets.UTF_8),
                row.getBytes("payload"));
        try {
            InboxEvent.JSON.readTree(row.getString("headers")).forEach(header -> record.headers()
                    .add(
                            header.path("name").asText(),
                            Base64.getDecoder().decode(header.path("value").asText())));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        return record;
    }

    private OffsetDateTime now() {
        return Instant.now(clock).atOffset(ZoneOffset.UTC);
    }
}
