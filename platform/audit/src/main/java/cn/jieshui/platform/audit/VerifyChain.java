package cn.jieshui.platform.audit;

import cn.jieshui.platform.audit.Verification.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;

/** Walks along the chain from its start to its end and looks whether every line is what it was, where it was. */
@ApplicationScoped
class VerifyChain {

    private static final int PAGE = 2_000;
    private static final int MOST_FAULTS = 100;

    private final DataSource dataSource;
    private final ChainHash hash;

    @Inject
    VerifyChain(DataSource dataSource, ChainHash hash) {
        this.dataSource = dataSource;
        this.hash = hash;
    }

    /** As of one moment: what is added meanwhile is not looked at. */
    Verification verify() {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                return verify(connection);
            } finally {
                connection.rollback();
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new AuditUnavailable(e);
        }
    }

    Verification verify(Connection connection) throws SQLException {
        Walk walk =
                new Walk(place(connection, "select sequence, hash from audit_purge order by sequence desc limit 1"));
        List<AuditEntry> page;
        do {
            page = AuditEntries.after(connection, walk.at.sequence(), AuditEntries.Filter.NONE, PAGE);
            page.forEach(walk::step);
        } while (page.size() == PAGE);
        return walk.end(place(connection, "select sequence, hash from audit_head"));
    }

    /** A line, and the hash that the next is chained to. */
    private record Place(long sequence, byte[] hash) {}

    private static Place place(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            return found.next()
                    ? new Place(found.getLong("sequence"), found.getBytes("hash"))
                    : new Place(0, new byte[0]);
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
            return new Verification(
                    faults.isEmpty(),
                    entries,
                    first,
                    entries == 0 ? null : at.sequence(),
                    HexFormat.of().formatHex(at.hash()),
                    List.copyOf(faults));
        }
    }
}
