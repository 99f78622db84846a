package cn.jieshui.benchmarks;

import cn.jieshui.embedded.EmbeddedDatabase;
import cn.jieshui.embedded.FreePorts;
import cn.jieshui.platform.audit.chain.Actor;
import cn.jieshui.platform.audit.chain.AuditChain;
import cn.jieshui.platform.audit.chain.ChainHash;
import cn.jieshui.platform.audit.chain.Outcome;
import cn.jieshui.platform.audit.chain.Sm3;
import cn.jieshui.platform.audit.chain.Verification;
import cn.jieshui.platform.audit.chain.VerifyChain;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * How fast a chain of millions of lines is verified, part by part as an auditor asks for it. The baselines are a plain
 * read of the same lines and SM3 of as many octets.
 */
final class AuditVerification {

    private static final int LINES = Integer.getInteger("stored", 1_000_000);
    private static final int ROUNDS = Integer.getInteger("rounds", 3);
    private static final int ADDED_AT_ONCE = 5_000;
    private static final int PART = 200_000;
    private static final int FETCHED = 2_000;

    private final ChainHash hash = new Sm3();
    private final Connection connection;
    private final VerifyChain verification = new VerifyChain(hash);

    private AuditVerification(Connection connection) {
        this.connection = connection;
    }

    public static void main(String[] arguments) throws IOException, SQLException {
        Path home = Files.createTempDirectory("jieshui-audit");
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home, FreePorts.any())) {
            database.provide("audit");
            try (Connection connection = DriverManager.getConnection(
                    database.jdbcUrl("audit") + "?reWriteBatchedInserts=true", "audit", "audit")) {
                new AuditVerification(connection).run();
            }
        }
    }

    private void run() throws SQLException, IOException {
        for (String script : List.of("V0100__audit.sql", "V0101__audit_repetition.sql")) {
            execute(new String(
                    AuditChain.class
                            .getResourceAsStream("/db/platform/" + script)
                            .readAllBytes(),
                    StandardCharsets.UTF_8));
        }
        connection.setAutoCommit(false);
        long begin = System.nanoTime();
        fill();
        long filled = System.nanoTime() - begin;
        connection.setAutoCommit(true);
        execute("vacuum analyze audit_entry");
        connection.setAutoCommit(false);
        long octets = octets();
        System.out.printf(
                "%d lines, %.0f octets each, added at %.0f a second%n",
                LINES, octets / (double) LINES, LINES / (filled / 1e9));
        Rounds verified = new Rounds();
        Rounds read = new Rounds();
        Rounds hashed = new Rounds();
        for (int round = 0; round <= ROUNDS; round++) {
            long[] at = new long[4];
            at[0] = System.nanoTime();
            read();
            at[1] = System.nanoTime();
            hash(octets);
            at[2] = System.nanoTime();
            verify();
            at[3] = System.nanoTime();
            if (round > 0) {
                read.addNanos(at[1] - at[0]);
                hashed.addNanos(at[2] - at[1]);
                verified.addNanos(at[3] - at[2]);
            }
        }
        System.out.printf("%d rounds after one to warm up%n", ROUNDS);
        System.out.println("verified " + verified
                + "%s to the read%s to the hashes".formatted(verified.asRatioTo(read), verified.asRatioTo(hashed)));
        System.out.println("read     " + read);
        System.out.println("hashed   " + hashed);
    }

    private void fill() throws SQLException {
        AuditChain chain = new AuditChain(hash, Clock.systemUTC());
        for (int added = 0; added < LINES; added += ADDED_AT_ONCE) {
            List<AuditChain.Line> lines = new ArrayList<>();
            for (int line = added; line < Math.min(LINES, added + ADDED_AT_ONCE); line++) {
                lines.add(line(line));
            }
            chain.add(connection, lines);
            connection.commit();
        }
    }

    /** As an accepted report is told. */
    private static AuditChain.Line line(int number) {
        String deliverable = "500110-2023-T%02d-D%d".formatted(number % 40 + 1, number % 5 + 1);
        Actor actor = new Actor(
                "reviewer-500110-slj",
                "500110-slj",
                "reviewer",
                "203.0.113.9, 10.1.2.3",
                "%032x".formatted(number),
                "acceptReport",
                "POST /api/v1/reports/" + deliverable + "-R" + number + "/accept");
        String object = "{\"ProgressReport " + deliverable + "-R" + number + "\":{\"state\":\"%s\",\"version\":%d}}";
        return new AuditChain.Line(
                actor, Outcome.CHANGED, null, object.formatted("SUBMITTED", 1), object.formatted("ACCEPTED", 2), null);
    }

    /** All members of all lines. */
    private void read() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(FETCHED);
            try (ResultSet rows = statement.executeQuery("select * from audit_entry order by sequence")) {
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    for (int column = 1; column <= columns; column++) {
                        rows.getObject(column);
                    }
                }
            }
        }
        connection.rollback();
    }

    private void hash(long octets) {
        byte[] line = new byte[(int) (octets / LINES)];
        for (int i = 0; i < LINES; i++) {
            hash.of(line);
        }
    }

    private void verify() throws SQLException {
        VerifyChain.Place place = VerifyChain.Place.START;
        long entries = 0;
        while (place != null) {
            Verification part = verification.verify(connection, place, PART);
            if (!part.intact()) {
                throw new IllegalStateException("not intact: " + part);
            }
            entries += part.entries();
            place = part.next() == null
                    ? null
                    : VerifyChain.Place.read(part.next()).orElseThrow();
        }
        connection.rollback();
        if (entries != LINES) {
            throw new IllegalStateException(entries + " lines were verified");
        }
    }

    private long octets() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select sum(octet_length(concat(sequence, recorded_at, actor, department, roles, address, request_id, operation, target,
                            outcome, status, before, after, reason, algorithm)) + octet_length(hash) + 64) from audit_entry""")) {
            row.next();
            return row.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
