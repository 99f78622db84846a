package cn.jieshui.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;

/** Adds lines to the chain, one after the other. */
@ApplicationScoped
class AuditChain {

    private static final String ADD = """
            insert into audit_entry (sequence, recorded_at, actor, department, roles, address, request_id, operation,
                target, outcome, status, before, after, reason, algorithm, hash)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final DataSource dataSource;
    private final ChainHash hash;
    private final Clock clock;

    @Inject
    AuditChain(DataSource dataSource, ChainHash hash, Clock clock) {
        this.dataSource = dataSource;
        this.hash = hash;
        this.clock = clock;
    }

    /** What a line says, before it has its place. */
    record Line(Actor actor, Outcome outcome, Integer status, String before, String after, String reason) {}

    /** The line that is the last so far. */
    private record Head(long sequence, byte[] hash) {}

    /**
     * Adds it in the transaction of the caller, which should commit at once: until then nobody else can add.
     *
     * @throws AuditUnavailable so that nothing is done that the audit does not tell
     */
    void add(Line line) {
        try (Connection connection = dataSource.getConnection()) {
            Head head = lockedHead(connection);
            AuditEntry open = entry(head.sequence() + 1, line, null);
            AuditEntry sealed = entry(open, hash.of(HashedText.of(head.hash(), open)));
            insert(connection, sealed);
            move(connection, sealed);
        } catch (SQLException e) {
            throw new AuditUnavailable(e);
        }
    }

    private static Head lockedHead(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet head = statement.executeQuery("select sequence, hash from audit_head for update")) {
            head.next();
            return new Head(head.getLong("sequence"), head.getBytes("hash"));
        }
    }

    private AuditEntry entry(long sequence, Line line, byte[] sealedWith) {
        return new AuditEntry(
                sequence,
                Instant.now(clock).truncatedTo(ChronoUnit.MICROS),
                line.actor(),
                line.outcome(),
                line.status(),
                line.before(),
                line.after(),
                line.reason(),
                hash.algorithm(),
                sealedWith);
    }

    private static AuditEntry entry(AuditEntry open, byte[] sealedWith) {
        return new AuditEntry(
                open.sequence(),
                open.recordedAt(),
                open.actor(),
                open.outcome(),
                open.status(),
                open.before(),
                open.after(),
                open.reason(),
                open.algorithm(),
                sealedWith);
    }

    private static void insert(Connection connection, AuditEntry entry) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ADD)) {
            Actor actor = entry.actor();
            statement.setLong(1, entry.sequence());
            statement.setObject(2, entry.recordedAt().atOffset(ZoneOffset.UTC));
            statement.setString(3, actor.subject());
            statement.setString(4, actor.department());
            statement.setString(5, actor.roles());
            statement.setString(6, actor.address());
            statement.setString(7, actor.requestId());
            statement.setString(8, actor.operation());
            statement.setString(9, actor.target());
            statement.setString(10, entry.outcome().name());
            statement.setObject(11, entry.status());
            statement.setString(12, entry.before());
            statement.setString(13, entry.after());
            statement.setString(14, entry.reason());
            statement.setString(15, entry.algorithm());
            statement.setBytes(16, entry.hash());
            statement.executeUpdate();
        }
    }

    private static void move(Connection connection, AuditEntry last) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("update audit_head set sequence = ?, hash = ?")) {
            statement.setLong(1, last.sequence());
            statement.setBytes(2, last.hash());
            statement.executeUpdate();
        }
    }
}
