package cn.jieshui.testkit.rights;

import cn.jieshui.testkit.JieshuiServers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What stands in the database of the service under test. */
final class Tables {

    private static final String ALL = "select table_name from information_schema.tables"
            + " where table_schema = current_schema() and table_type = 'BASE TABLE'";

    private Tables() {}

    /** For each table but these the number of its rows, and a number that changes with any of them. */
    static Map<String, String> contents(Set<String> except) throws SQLException {
        Map<String, String> contents = new TreeMap<>();
        try (Connection connection = connection()) {
            for (String table : column(connection, ALL)) {
                if (!except.contains(table)) {
                    contents.put(table, column(connection, """
                            select count(*) || ' rows, ' || coalesce(sum(hashtextextended(t::text, 0)::numeric), 0)
                            from "%s" t""".formatted(table)).get(0));
                }
            }
        }
        return contents;
    }

    static long refusals() throws SQLException {
        try (Connection connection = connection()) {
            return Long.parseLong(column(connection, "select count(*) from audit_entry where outcome = 'REFUSED'")
                    .get(0));
        }
    }

    private static Connection connection() throws SQLException {
        return DriverManager.getConnection(JieshuiServers.jdbcUrl(), "jieshui", "jieshui");
    }

    private static List<String> column(Connection connection, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
