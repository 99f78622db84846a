package cn.jieshui.indicator;

import cn.jieshui.testkit.JieshuiServers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** What the tests ask the service's database itself, because nobody is told of it. */
final class Tables {

    private Tables() {}

    static Connection connection() throws SQLException {
        return DriverManager.getConnection(JieshuiServers.jdbcUrl(), "jieshui", "jieshui");
    }

    static long count(String sql, Object... parameters) {
        try (Connection connection = connection();
                PreparedStatement statement = prepare(connection, sql, parameters)) {
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static void update(String sql, Object... parameters) {
        try (Connection connection = connection();
                PreparedStatement statement = prepare(connection, sql, parameters)) {
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The rows that a {@code select … for update} names, locked as by another transaction until it is rolled back or
     * closed.
     */
    static Connection locked(String select, Object... parameters) {
        try {
            Connection connection = connection();
            connection.setAutoCommit(false);
            try (PreparedStatement statement = prepare(connection, select, parameters)) {
                statement.executeQuery();
            }
            return connection;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static Connection lockedIndicator(String id) {
        return locked("select 1 from indicator where id = ? for update", id);
    }

    static Connection lockedResults(String indicator) {
        return locked("""
                select 1 from compliance_result
                where indicator_key = (select indicator_key from indicator where id = ?) for update""", indicator);
    }

    /** How many transactions wait for a lock in a statement like this. */
    static long waiting(String statement) {
        return count(
                "select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                        + " and datname = current_database() and query like ?",
                statement);
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }
}
