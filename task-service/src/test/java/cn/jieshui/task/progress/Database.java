package cn.jieshui.task.progress;

import cn.jieshui.testkit.JieshuiServers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** What the tests look up or arrange in the service's own database. */
final class Database {

    private Database() {}

    static void execute(String sql, Object... arguments) {
        try (Connection connection = connection();
                PreparedStatement statement = prepared(connection, sql, arguments)) {
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static long count(String query, Object... arguments) {
        try (Connection connection = connection();
                PreparedStatement statement = prepared(connection, query, arguments);
                ResultSet result = statement.executeQuery()) {
            result.next();
            return result.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many events of a type tell of the report. */
    static long events(String report, String type) {
        return count("select count(*) from outbox where subject = ? and type = ?", report, type);
    }

    /** How many events of whatever type tell of a report on the deliverable. */
    static long eventsOn(String deliverable) {
        return count("select count(*) from outbox where aggregateid = ?", deliverable);
    }

    static long reportsOn(String deliverable) {
        return count("select count(*) from progress_report where deliverable = ?", deliverable);
    }

    private static Connection connection() throws SQLException {
        return DriverManager.getConnection(JieshuiServers.jdbcUrl(), "jieshui", "jieshui");
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... arguments)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }
}
