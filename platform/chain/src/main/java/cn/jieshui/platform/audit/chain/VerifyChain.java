package cn.jieshui.platform.audit.chain;

import cn.jieshui.platform.audit.chain.Verification.Fault;
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
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/** Walks along the chain, part by part, and looks whether every line is what it was, where it was. */
@ApplicationScoped
public class VerifyChain {

    private static final int PAGE = 2_000;
    private static final int MOST_FAULTS = 100;
    /** Before whoever asks begins to think that it hangs; the rest is for another request. */
    private static final Duration LONGEST = Duration.ofSeconds(3);

    private final ChainHash hash;

    @Inject
    public VerifyChain(ChainHash hash) {
        this.hash = hash;
    }

    /** A line, and the hash that the next is chained to. */
    public record Place(long sequence, byte[] hash) {

        /** Before the first line ever written. */
        public static final Place START = new Place(0, new byte[0]);

        private static final Pattern TEXT = Pattern.compile("(\\d{1,18})-((?:[0-9a-f]{2}){0,64})");

        /** As {@link #text} wrote it; empty for anything else. */
        public static Optional<Place> read(String text) {
            Matcher place = TEXT.matcher(text);
            return place.matches()
                    ? Optional.of(new Place(
                            Long.parseLong(place.group(1)), HexFormat.of().parseHex(place.group(2))))
                    : Optional.empty();
        }

        String text() {
            return sequence + "-" + HexFormat.of().formatHex(hash);
        }
    }

    /**
     * As of one moment: what is added meanwhile is not looked at. Nothing is changed.
     *
     * @param after where an earlier walk has ended
     * @param atMost lines; it also ends after {@link #LONGEST}, and before neither it has looked at some
     */
    public Verification verify(DataSource database, Place after, int atMost) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                return verify(connection, after, atMost);
            } finally {
                connection.rollback();
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
                connection.setAutoCommit(true);
            }
        }
    }

    /** The same in the transaction of the connection. */
    public Verification verify(Connection connection, Place after, int atMost) throws SQLException {
        long end = System.nanoTime() + LONGEST.toNanos();
        Walk walk = new Walk(start(connection, after));
        while (walk.entries < atMost && (walk.entries == 0 || System.nanoTime() < end)) {
            int page = (int) Math.min(PAGE, atMost - walk.entries);
            List<AuditEntry> lines = AuditEntries.after(connection, walk.at.sequence(), AuditEntries.Filter.NONE, page);
            boolean[] chained = chained(walk.at, lines);
            for (int i = 0; i < chained.length; i++) {
                walk.step(lines.get(i), chained[i]);
            }
            if (lines.size() < page) {
                return walk.end(place(connection, "select sequence, hash from audit_head"));
            }
        }
        return walk.pause();
    }

    /**
     * For each line whether its hash is that of itself and of the line before it, as that one stands there: so each can
     * be told without the others, on all processors.
     */
    private boolean[] chained(Place before, List<AuditEntry> lines) {
        boolean[] chained = new boolean[lines.size()];
        IntStream.range(0, chained.length).parallel().forEach(i -> {
            AuditEntry line = lines.get(i);
            byte[] hashBefore = i == 0 ? before.hash() : lines.get(i - 1).hash();
            chained[i] = Arrays.equals(line.hash(), hash.of(HashedText.of(hashBefore, line)));
        });
        return chained;
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

    private static final class Walk {

        private final List<Fault> faults = new ArrayList<>();
        private Place at;
        private Long first;
        private long entries;

        Walk(Place start) {
            at = start;
        }

        void step(AuditEntry entry, boolean isChained) {
            entries++;
            first = first == null ? Long.valueOf(entry.sequence()) : first;
            if (entry.sequence() != at.sequence() + 1) {
                fault(at.sequence() + 1, Fault.Kind.MISSING);
            } else if (!isChained) {
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
            return found(at.text());
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
