package cn.jieshui.platform.audit;

import cn.jieshui.platform.audit.Verification.Fault;
import cn.jieshui.platform.web.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;

/** Walks along the chain, part by part, and looks whether every line is what it was, where it was. */
@ApplicationScoped
class VerifyChain {

    private static final int PAGE = 2_000;
    private static final int MOST_FAULTS = 100;
    /** So that a walk through the gateway ends well before the gateway gives up. */
    private static final Duration LONGEST = Duration.ofSeconds(8);

    private final DataSource dataSource;
    private final ChainHash hash;

    @Inject
    VerifyChain(DataSource dataSource, ChainHash hash) {
        this.dataSource = dataSource;
        this.hash = hash;
    }

    /** A line, and the hash that the next is chained to. */
    record Place(long sequence, byte[] hash) {

        /** Before the first line ever written. */
        static final Place START = new Place(0, new byte[0]);
    }

    /**
     * As of one moment: what is added meanwhile is not looked at.
     *
     * @param after where an earlier walk has ended
     * @param atMost lines; it also ends after {@link #LONGEST}, and before neither it has looked at some
     */
    Verification verify(Place after, int atMost) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                return verify(connection, after, atMost);
            } finally {
                connection.rollback();
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new AuditUnavailable(e);
        }
    }

    Verification verify(Connection connection, Place after, int atMost) throws SQLException {
        long end = System.nanoTime() + LONGEST.toNanos();
        Walk walk = new Walk(start(connection, after));
        while (walk.entries < atMost && (walk.entries == 0 || System.nanoTime() < end)) {
            int page = (int) Math.min(PAGE, atMost - walk.entries);
            List<AuditEntry> lines = AuditEntries.after(connection, walk.at.sequence(), AuditEntries.Filter.NONE, page);
            lines.forEach(walk::step);
            if (lines.size() < page) {
                return walk.end(place(connection, "select sequence, hash from audit_head"));
            }
        }
        return walk.pause();
    }

    /** What was removed because it had been kept long enough is not missed. */
    private static Place start(Connection connection, Place after) throws SQLException {
        Place removed = place(connection, "select sequence, hash from audit_purge order by sequence desc limit 1");
        return removed.sequence() > after.sequence() ? removed : after;
    }

    private static Place place(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            return found.next() ? new Place(found.getLong("sequence"), found.getBytes("hash")) : Place.START;
        }
    }

    private final class Walk {

        private final List<Fault> faults = new ArrayList<>();
        private Place at;
        private Long first;
        private long entries;

        Walk(Place start) {
            at = start;
        }

        void step(AuditEntry entry) {
            entries++;
            first = first == null ? Long.valueOf(entry.sequence()) : first;
            if (entry.sequence() != at.sequence() + 1) {
                fault(at.sequence() + 1, Fault.Kind.MISSING);
            } else if (!Arrays.equals(entry.hash(), hash.of(HashedText.of(at.hash(), entry)))) {
                fault(entry.sequence(), Fault.Kind.ALTERED);
            }
            at = new Place(entry.sequence(), entry.hash());
        }

        private void fault(long sequence, Fault.Kind kind) {
            if (faults.size() < MOST_FAULTS) {
                faults.add(new Fault(sequence, kind));
            }
        }

        Verification end(Place head) {
            if (head.sequence() != at.sequence() || !Arrays.equals(head.hash(), at.hash())) {
                fault(at.sequence() + 1, Fault.Kind.CUT);
            }
            return found(null);
        }

        /** Goes on another time. */
        Verification pause() {
            return found(Cursor.after(String.valueOf(at.sequence()), hash(at)));
        }

        private Verification found(String next) {
            return new Verification(
                    faults.isEmpty(),
                    entries,
                    first,
                    entries == 0 ? null : at.sequence(),
                    hash(at),
                    List.copyOf(faults),
                    next);
        }

        private static String hash(Place place) {
            return HexFormat.of().formatHex(place.hash());
        }
    }
}
