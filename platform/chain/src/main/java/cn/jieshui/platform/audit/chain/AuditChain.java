package cn.jieshui.platform.audit.chain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Adds lines to the chain, one after the other. */
@ApplicationScoped
public class AuditChain {

    private static final String ADD = """
            insert into audit_entry (sequence, recorded_at, actor, department, roles, address, request_id, operation,
                target, outcome, status, before, after, reason, times, first_at, last_at, algorithm, hash)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final ChainHash hash;
    private final Clock clock;

    @Inject
    public AuditChain(ChainHash hash, Clock clock) {
        this.hash = hash;
        this.clock = clock;
    }

    /** What a line says, before it has its place. */
    public record Line(
            Actor actor,
            Outcome outcome,
            Integer status,
            String before,
            String after,
            String reason,
            Repetition repetition) {

        /** Something that happened once. */
        public Line(Actor actor, Outcome outcome, Integer status, String before, String after, String reason) {
            this(actor, outcome, status, before, after, reason, null);
        }
    }

    /** The line that is the last so far. */
    private record Head(long sequence, byte[] hash) {}

    /**
     * Adds a line in the transaction of the connection, which should commit at once: until then nobody else can add.
     */
    public void add(Connection connection, Line line) throws SQLException {
        add(connection, List.of(line));
    }

    /** Adds lines in their order, as {@link #add(Connection, Line)} one. */
    public void add(Connection connection, List<Line> lines) throws SQLException {
        Head head = lockedHead(connection);
        try (PreparedStatement statement = connection.prepareStatement(ADD)) {
            for (Line line : lines) {
                AuditEntry open = entry(head.sequence() + 1, line);
                AuditEntry sealed = open.sealed(hash.of(HashedText.of(head.hash(), open)));
                set(statement, sealed);
                statement.addBatch();
                head = new Head(sealed.sequence(), sealed.hash());
            }
            statement.executeBatch();
        }
        move(connection, head);
    }

    private static Head lockedHead(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet head = statement.executeQuery("select sequence, hash from audit_head for update")) {
            head.next();
            return new Head(head.getLong("sequence"), head.getBytes("hash"));
        }
    }

    private AuditEntry entry(long sequence, Line line) {
        return new AuditEntry(
                sequence,
                Instant.now(clock).truncatedTo(ChronoUnit.MICROS),
                line.actor(),
                line.outcome(),
                line.status(),
                line.before(),
                line.after(),
                line.reason(),
                line.repetition(),
                hash.algorithm(),
                null);
    }

    private static void set(PreparedStatement statement, AuditEntry entry) throws SQLException {
        Actor actor = entry.actor();
        Repetition repetition = entry.repetition();
        statement.setLong(1, entry.sequence());
        statement.setObject(2, offset(entry.recordedAt()));
        statement.setString(3, actor.subject());
        statement.setString(4, actor.department());
        statement.setString(5, actor.roles());
        statement.setString(6, actor.address());
        statement.setString(7, actor.requestId());
        statement.setString(8, actor.operation());
        statement.setString(9, actor.target());
        statement.setString(10, entry.outcome().name());
        statement.setObject(11, entry.status(), Types.INTEGER);
        statement.setString(12, entry.before());
        statement.setString(13, entry.after());
        statement.setString(14, entry.reason());
        statement.setObject(15, repetition == null ? null : repetition.times(), Types.INTEGER);
        statement.setObject(16, repetition == null ? null : offset(repetition.first()));
        statement.setObject(17, repetition == null ? null : offset(repetition.last()));
        statement.setString(18, entry.algorithm());
        statement.setBytes(19, entry.hash());
    }

    private static OffsetDateTime offset(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static void move(Connection connection, Head last) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("update audit_head set sequence = ?, hash = ?")) {
            statement.setLong(1, last.sequence());
            statement.setBytes(2, last.hash());
            statement.executeUpdate();
        }
    }
}
