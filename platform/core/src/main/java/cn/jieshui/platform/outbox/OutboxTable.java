package cn.jieshui.platform.outbox;

import cn.jieshui.platform.web.RequestIds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jboss.logging.MDC;

/** The outbox in the database. */
@ApplicationScoped
class OutboxTable {

    /** One statement for however many; the numbers are given in the order of the events. */
    private static final String INSERT = """
            insert into outbox (id, topic, aggregatetype, aggregateid, aggregateversion, subject, type, payload,
                                traceparent, created_at)
            select id, topic, split_part(topic, '.', 1), key, version, subject, type, payload, ?, ?
            from unnest(?::uuid[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[])
                with ordinality as told (id, topic, key, version, subject, type, payload, place)
            order by place""";

    /**
     * Whatever is not published, whenever it was committed: a row with a lower sequence may become visible after one
     * with a higher. Within a key they go in the order in which they were written, which for one aggregate is that of
     * its versions. The first of each key come first, so that a long line of one key does not hold up the others. They
     * come from the oldest so many, so that a pass costs no more when more are waiting; and only those that were chosen
     * are read whole, so that it costs no more when more was published before.
     */
    private static final String UNPUBLISHED = """
            with waiting as (
                select sequence, topic, aggregateid from outbox
                where published_at is null order by sequence limit ?),
            ranked as (
                select w.sequence, row_number() over (
                           partition by w.topic, w.aggregateid order by w.sequence) as place
                from waiting w
                where not exists (
                    select 1 from outbox failing
                    where failing.topic = w.topic and failing.aggregateid = w.aggregateid
                      and failing.published_at is null and failing.retry_at > ?))
            select o.*
            from (select * from ranked order by place, sequence limit ?) r join outbox o on o.sequence = r.sequence
            order by r.place, r.sequence""";

    private final DataSource dataSource;
    private final Clock clock;

    @Inject
    OutboxTable(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /** Writes in the transaction of the caller. */
    void insert(OutboxEvent event, String payload) {
        insert(List.of(event), List.of(payload));
    }

    /** Writes all of them in the transaction of the caller, with one round trip. */
    void insert(List<OutboxEvent> events, List<String> payloads) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setString(1, (String) MDC.get(RequestIds.TRACEPARENT));
            statement.setObject(2, now());
            statement.setArray(3, texts(connection, "uuid", events, event -> UuidVersion7Strategy.INSTANCE
                    .generateUuid(null)
                    .toString()));
            statement.setArray(4, texts(connection, "text", events, OutboxEvent::topic));
            statement.setArray(5, texts(connection, "text", events, OutboxEvent::key));
            statement.setArray(
                    6,
                    connection.createArrayOf(
                            "bigint",
                            events.stream().map(OutboxEvent::aggregateVersion).toArray(Long[]::new)));
            statement.setArray(7, texts(connection, "text", events, OutboxEvent::subject));
            statement.setArray(8, texts(connection, "text", events, OutboxEvent::type));
            statement.setArray(9, connection.createArrayOf("text", payloads.toArray(String[]::new)));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new OutboxUnavailable(e);
        }
    }

    private static Array texts(
            Connection connection, String type, List<OutboxEvent> events, Function<OutboxEvent, String> column)
            throws SQLException {
        return connection.createArrayOf(type, events.stream().map(column).toArray(String[]::new));
    }

    /** @param window the oldest so many that wait are looked at */
    List<OutboxRow> unpublished(Connection connection, int window, int limit) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(UNPUBLISHED)) {
            statement.setInt(1, window);
            statement.setObject(2, now());
            statement.setInt(3, limit);
            List<OutboxRow> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(row(result));
                }
            }
            return rows;
        }
    }

    private static OutboxRow row(ResultSet result) throws SQLException {
        return new OutboxRow(
                result.getLong("sequence"),
                result.getObject("id", UUID.class),
                result.getString("topic"),
                result.getString("aggregateid"),
                result.getLong("aggregateversion"),
                result.getString("subject"),
                result.getString("type"),
                result.getString("payload"),
                result.getString("traceparent"),
                result.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    void markPublished(Connection connection, Collection<OutboxRow> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "update outbox set published_at = ?, retry_at = null where sequence = any (?)")) {
            statement.setObject(1, now());
            Object[] sequences = rows.stream().map(OutboxRow::sequence).toArray();
            statement.setArray(2, connection.createArrayOf("bigint", sequences));
            statement.executeUpdate();
        }
    }

    /** The row, and with it its key, waits longer after each attempt. */
    void markFailed(Connection connection, OutboxRow row, Throwable reason) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                update outbox set attempts = attempts + 1, last_error = ?,
                       retry_at = ?::timestamptz + least(power(2, attempts), 60) * interval '1 second'
                where sequence = ?""")) {
            statement.setString(1, String.valueOf(reason));
            statement.setObject(2, now());
            statement.setLong(3, row.sequence());
            statement.executeUpdate();
        }
    }

    /** Removes some of what was published longer ago than that. */
    int forget(Connection connection, Duration age, int limit) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "delete from outbox where sequence in (select sequence from outbox where published_at < ? limit ?)")) {
            statement.setObject(1, now().minus(age));
            statement.setInt(2, limit);
            return statement.executeUpdate();
        }
    }

    /** How long the oldest unpublished event has waited; zero when none waits. */
    Duration oldestWait() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select min(created_at) from outbox where published_at is null");
                ResultSet result = statement.executeQuery()) {
            result.next();
            OffsetDateTime oldest = result.getObject(1, OffsetDateTime.class);
            return oldest == null ? Duration.ZERO : Duration.between(oldest.toInstant(), Instant.now(clock));
        }
    }

    private OffsetDateTime now() {
        return Instant.now(clock).atOffset(ZoneOffset.UTC);
    }
}
