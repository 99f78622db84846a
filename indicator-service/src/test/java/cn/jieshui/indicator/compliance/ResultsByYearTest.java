package cn.jieshui.indicator.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Results that were kept month by month are taken over into rows of a year each, as they were. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class ResultsByYearTest {

    private static final String SCHEMA = "results_by_month";

    private static final String MONTHS = """
            insert into compliance_%s (indicator_key, month, version, computed_at, body, inputs)
            select indicator_key, month, %d, '%s',
                '{"asOf":"2023-' || lpad(month::text, 2, '0') || '","actual":%s,"pace":1.50,"light":"%s","met":"OPEN",'
                    || '"completeness":"PARTIAL","name":"节水"}', '%s'
            from indicator cross join generate_series(%d, 12) month where id = '%s'
            on conflict do nothing""";

    private Connection connection;

    @BeforeEach
    void connect() throws SQLException {
        connection = DriverManager.getConnection(JieshuiServers.jdbcUrl(), "jieshui", "jieshui");
        execute("drop schema if exists " + SCHEMA + " cascade");
        migrate("1061");
        execute("set search_path to " + SCHEMA);
        execute("insert into plan (id, area, year, state, version, chapters)"
                + " values ('500110-2023', '500110', 2023, 'ISSUED', 1, '[]')");
        execute("""
                insert into indicator (id, plan, area, year, position, canonical, in_plan, content, version)
                select id, '500110-2023', '500110', 2023, 1, id, true, '{}', 1 from unnest(array['one', 'two', 'none']) id""");
    }

    @AfterEach
    void leave() throws SQLException {
        execute("drop schema " + SCHEMA + " cascade");
        connection.close();
    }

    @Test
    void eachMonthStandsAsItStoodAtEachChange() throws SQLException {
        months("history", 1, "2023-02-01T00:00:00Z", "null", "GREY", "{}", 1, "one");
        months("history", 2, "2023-07-01T00:00:00.000001Z", "3.10", "RED", "{7,12}", 6, "one");
        months("result", 2, "2023-07-01T00:00:00.000001Z", "3.10", "RED", "{7,12}", 6, "one");
        months("result", 1, "2023-02-01T00:00:00Z", "null", "GREY", "{}", 1, "one");
        months("history", 1, "2023-02-01T00:00:00Z", "1", "GREEN", "{5}", 1, "two");
        months("result", 1, "2023-02-01T00:00:00Z", "1", "GREEN", "{5}", 1, "two");

        migrate("1100");

        assertThat(rows("""
                select id || ' ' || h.version || ' ' || (h.computed_at at time zone 'UTC')::text || ' ' || h.versions::text
                from compliance_history h join indicator using (indicator_key) order by 1"""))
                .containsExactly(
                        "one 1 2023-02-01 00:00:00 {1,1,1,1,1,1,1,1,1,1,1,1}",
                        "one 2 2023-07-01 00:00:00.000001 {1,1,1,1,1,2,2,2,2,2,2,2}",
                        "two 1 2023-02-01 00:00:00 {1,1,1,1,1,1,1,1,1,1,1,1}");
        assertThat(rows("""
                select id || ' ' || split_part(bodies, chr(10), month) || ' ' || split_part(inputs, chr(10), month)
                from compliance_history join indicator using (indicator_key) cross join unnest(array[5, 6]) month
                where compliance_history.version = 2"""))
                .containsExactly(
                        "one {\"asOf\":\"2023-05\",\"actual\":null,\"pace\":1.50,\"light\":\"GREY\",\"met\":\"OPEN\","
                                + "\"completeness\":\"PARTIAL\",\"name\":\"节水\"} ",
                        "one {\"asOf\":\"2023-06\",\"actual\":3.10,\"pace\":1.50,\"light\":\"RED\",\"met\":\"OPEN\","
                                + "\"completeness\":\"PARTIAL\",\"name\":\"节水\"} 7,12");
    }

    @Test
    void whatStandsIsToldFromOtherResultsAsIfItHadBeenKeptToday() throws SQLException {
        months("history", 1, "2023-02-01T00:00:00Z", "3.10", "RED", "{7,12}", 1, "one");
        months("result", 1, "2023-02-01T00:00:00Z", "3.10", "RED", "{7,12}", 1, "one");

        migrate("1100");

        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select digests, outlines, bodies from compliance_result join compliance_history using (version)")) {
            assertThat(row.next()).isTrue();
            List<String> bodies = row.getString("bodies").lines().toList();
            byte[] digests = Digests.ofYear();
            for (int month = 1; month <= 12; month++) {
                new Digests().put(digests, month, bodies.get(month - 1).getBytes(StandardCharsets.UTF_8), "7,12");
            }
            assertThat(row.getBytes("digests")).isEqualTo(digests);
            assertThat(row.getString("outlines").lines()).hasSize(12).allSatisfy(outline -> assertThat(outline)
                    .isEqualTo("{\"actual\":3.10,\"pace\":1.50,\"light\":\"RED\",\"met\":\"OPEN\","
                            + "\"completeness\":\"PARTIAL\"}"));
            assertThat(row.next()).isFalse();
        }
    }

    private static void migrate(String target) {
        Flyway.configure()
                .dataSource(JieshuiServers.jdbcUrl(), "jieshui", "jieshui")
                .schemas(SCHEMA)
                .locations("db/platform", "db/migration")
                .outOfOrder(true)
                .target(target)
                .load()
                .migrate();
    }

    private void months(
            String table, int version, String at, String actual, String light, String inputs, int from, String id)
            throws SQLException {
        execute(MONTHS.formatted(table, version, at, actual, light, inputs, from, id));
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> rows(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (row.next()) {
                rows.add(row.getString(1));
            }
            return rows;
        }
    }
}
