package cn.jieshui.benchmarks.ingestion;

import cn.jieshui.benchmarks.ingestion.Reports.Row;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/** The baseline: the same report rows by COPY into a table with the same keys and indexes. */
final class CopyOfRows {

    static final String COLUMNS =
            "report, deliverable, plan, area, department, period, basis, amount, revision, version,"
                    + " known_from, unit, written_amount, written_unit, learned_at";

    private final Connection connection;

    CopyOfRows(Connection connection) throws SQLException {
        this.connection = connection;
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table copied_report (like progress_report including all)");
        }
        connection.setAutoCommit(false);
    }

    /** What is sent, made beforehand so that only the database is timed. */
    static byte[] lines(List<Row> rows) {
        return rows.stream().map(Row::copied).collect(Collectors.joining()).getBytes(StandardCharsets.UTF_8);
    }

    /** In one transaction. */
    void copy(byte[] lines) {
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy copied_report (" + COLUMNS + ") from stdin", new ByteArrayInputStream(lines));
            connection.commit();
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
