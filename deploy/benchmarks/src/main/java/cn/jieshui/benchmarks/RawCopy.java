package cn.jieshui.benchmarks;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.postgresql.PGConnection;

/** The baseline: the rows that a bulk leaves behind, copied straight into the same two tables in one transaction. */
final class RawCopy implements AutoCloseable {

    private static final String INTO_MEASUREMENT = """
            copy measurement (measurement_key, series_key, year, period, revision, amount, written_amount, written_unit,
                status, source, recorded_by, known_from) from stdin""";
    private static final String INTO_STANDING_VALUE =
            "copy standing_value (series_key, year, period, measurement_key, revision, amount) from stdin";

    private final Connection database;

    RawCopy(String jdbcUrl, String user) throws SQLException {
        database = DriverManager.getConnection(jdbcUrl, user, user);
        database.setAutoCommit(false);
    }

    /** Ready to be sent; the series are there already, made by a bulk. */
    record Prepared(String measurements, String standing) {}

    Prepared prepare(int firstYear) throws SQLException {
        Map<String, Long> series = series();
        long first = reserve();
        StringBuilder measurements = new StringBuilder();
        StringBuilder standing = new StringBuilder();
        long[] key = {first};
        BulkRows.each(firstYear, (area, measure, year, period, amount) -> {
            long of = series.get(measure + area);
            measurements.append(
                    "%d\t%d\t%d\t%s\t1\t%s\t%s\t立方米\tFINAL\tstatistics\tstatistics\t2026-01-01 00:00:00+00\n"
                            .formatted(key[0], of, year, period, amount, amount));
            standing.append("%d\t%d\t%s\t%d\t1\t%s\n".formatted(of, year, period, key[0]++, amount));
        });
        return new Prepared(measurements.toString(), standing.toString());
    }

    void copy(Prepared rows) throws SQLException, IOException {
        PGConnection postgres = database.unwrap(PGConnection.class);
        postgres.getCopyAPI().copyIn(INTO_MEASUREMENT, new StringReader(rows.measurements()));
        postgres.getCopyAPI().copyIn(INTO_STANDING_VALUE, new StringReader(rows.standing()));
        database.commit();
    }

    /** So that no round tidies up after another. */
    void tidy() throws SQLException {
        database.setAutoCommit(true);
        try (Statement sql = database.createStatement()) {
            sql.execute("vacuum analyze measurement, standing_value");
        }
        database.setAutoCommit(false);
    }

    private Map<String, Long> series() throws SQLException {
        Map<String, Long> keys = new HashMap<>();
        try (Statement sql = database.createStatement();
                ResultSet rows = sql.executeQuery(
                        "select m.code || s.area, s.series_key from series s join measure m using (measure_key)")) {
            while (rows.next()) {
                keys.put(rows.getString(1), rows.getLong(2));
            }
        }
        return keys;
    }

    private long reserve() throws SQLException {
        try (Statement sql = database.createStatement();
                ResultSet row = sql.executeQuery("select nextval(s), setval(s, nextval(s) + " + BulkRows.COUNT
                        + ") from (select pg_get_serial_sequence('measurement', 'measurement_key') as s) one")) {
            row.next();
            return row.getLong(1);
        } finally {
            database.commit();
        }
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
