package cn.jieshui.gateway.database;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Statements with values: texts, numbers, booleans, octets, instants, collections of texts, and null. */
public final class Sql {

    private Sql() {}

    /** Makes something of the row under the cursor. */
    @FunctionalInterface
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** The rows that a query, or a change with {@code returning}, answers. */
    public static <T> List<T> list(Connection connection, RowReader<T> reader, String sql, Object... values)
            throws SQLException {
        try (PreparedStatement statement = prepared(connection, sql, values);
                ResultSet row = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (row.next()) {
                found.add(reader.read(row));
            }
            return found;
        }
    }

    /** How many rows it changed. */
    public static int update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(connection, sql, values)) {
            return statement.executeUpdate();
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int at = 0; at < values.length; at++) {
            Object value = values[at];
            if (value == null) {
                statement.setNull(at + 1, Types.VARCHAR);
            } else if (value instanceof Collection<?> texts) {
                statement.setArray(at + 1, connection.createArrayOf("text", texts.toArray()));
            } else if (value instanceof byte[] octets) {
                statement.setBytes(at + 1, octets);
            } else if (value instanceof Instant instant) {
                statement.setObject(at + 1, instant.atOffset(ZoneOffset.UTC));
            } else {
                statement.setObject(at + 1, value);
            }
        }
        return statement;
    }

    /** Null where the column is. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    public static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return Arrays.asList((String[]) array.getArray());
    }
}
