package cn.jieshui.platform.outbox;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import javax.sql.DataSource;

/**
 * Sends what waits in the outbox and marks it published in the same pass. One relay of a service works at a time. Per
 * key one event is under way, and after a failure of a key its later ones wait, so that their order holds; other keys
 * go on. An event counts as published only when the broker's answer to that very event says so.
 */
final class Relay {

    private static final int BATCH = 500;
    /** How many of the oldest events are looked at where they are of many keys, so that a pass is cheap ... */
    private static final int NEAR = 2 * BATCH;
    /** ... and where they are of few keys, or of keys that wait after a failure, so that the others get on. */
    private static final int FAR = 20_000;

    private static final int MANY_KEYS = BATCH / 4;
    private static final int FORGET = 1_000;
    /** "outbox" as a number, the same in every process of the service. */
    private static final long LOCK = 0x6f7574626f78L;

    private final DataSource dataSource;
    private final OutboxTable table;
    private final Sender sender;
    private int window = NEAR;

    Relay(DataSource dataSource, OutboxTable table, Sender sender) {
        this.dataSource = dataSource;
        this.table = table;
        this.sender = sender;
    }

    /** What one pass did. */
    record Pass(int published, int failed, boolean more) {
        static final Pass NOTHING = new Pass(0, 0, false);
    }

    /**
     * One pass over the outbox; nothing when another relay is at work.
     *
     * @throws BrokerUnavailable when the broker cannot be reached; what was sent before is marked
     */
    Pass run() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                return lock(connection) ? publish(connection) : Pass.NOTHING;
            } finally {
                connection.rollback();
            }
        }
    }

    private static boolean lock(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select pg_try_advisory_xact_lock(" + LOCK + ")")) {
            result.next();
            return result.getBoolean(1);
        }
    }

    private Pass publish(Connection connection) throws SQLException {
        List<OutboxRow> rows = table.unpublished(connection, window, BATCH);
        List<OutboxRow> published = new ArrayList<>();
        int failed = 0;
        BrokerUnavailable unavailable = null;
        Collection<Queue<OutboxRow>> lines = lines(rows);
        window = lines.size() < MANY_KEYS ? FAR : NEAR;
        while (!lines.isEmpty() && unavailable == null) {
            Map<OutboxRow, Throwable> answers = new LinkedHashMap<>();
            unavailable = sender.send(lines.stream().map(Queue::peek).toList(), answers);
            for (Map.Entry<OutboxRow, Throwable> answer : answers.entrySet()) {
                if (answer.getValue() == null) {
                    published.add(answer.getKey());
                } else {
                    table.markFailed(connection, answer.getKey(), answer.getValue());
                    failed++;
                }
            }
            lines = rest(lines, answers);
        }
        table.markPublished(connection, published);
        connection.commit();
        if (unavailable != null) {
            throw unavailable;
        }
        return new Pass(published.size(), failed, rows.size() == BATCH);
    }

    /** The rows of each key in their order. */
    private static Collection<Queue<OutboxRow>> lines(List<OutboxRow> rows) {
        Map<OutboxRow.Line, Queue<OutboxRow>> lines = new LinkedHashMap<>();
        rows.forEach(row ->
                lines.computeIfAbsent(row.line(), line -> new ArrayDeque<>()).add(row));
        return lines.values();
    }

    /** What remains of each line whose first event was published. */
    private static Collection<Queue<OutboxRow>> rest(
            Collection<Queue<OutboxRow>> lines, Map<OutboxRow, Throwable> answers) {
        List<Queue<OutboxRow>> rest = new ArrayList<>();
        for (Queue<OutboxRow> line : lines) {
            OutboxRow first = line.poll();
            if (!line.isEmpty() && answers.containsKey(first) && answers.get(first) == null) {
                rest.add(line);
            }
        }
        return rest;
    }

    /** Removes events that were published long ago, a bounded number at a time. */
    void forget(Duration age) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            table.forget(connection, age, FORGET);
        }
    }
}
