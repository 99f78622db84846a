package cn.jieshui.indicator.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/**
 * Runs statements in the transaction that is under way, or on their own when none is. Parameters may be texts, numbers,
 * dates, instants, constants of an enum, collections of texts or of longs (one array each), arrays of longs, which may
 * be empty, and {@link Columns}, which stand for as many arrays as they have columns.
 */
@ApplicationScoped
public class Database {

    private static final String THERE_ALREADY = "23505";

    private static final int ROWS_AT_A_TIME = 1_000;

    private final DataSource dataSource;

    @Inject
    Database(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The rows that a query, or a change with {@code returning}, answers. */
    public <T> List<T> list(String sql, RowReader<T> reader, Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = prepare(connection, sql, parameters);
                ResultSet result = statement.executeQuery()) {
            List<T> rows = new ArrayList<>();
            Row row = new Row(result);
            while (result.next()) {
                rows.add(reader.read(row));
            }
            return rows;
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    /**
     * Hands on the rows of a query one after the other, of which only some are in memory at a time when a transaction
     * is under way. What takes them must not ask the database meanwhile.
     */
    public void each(String sql, RowTaker taker, Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = prepare(connection, sql, parameters)) {
            statement.setFetchSize(ROWS_AT_A_TIME);
            try (ResultSet result = statement.executeQuery()) {
                Row row = new Row(result);
                while (result.next()) {
                    taker.take(row);
                }
            }
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    public <T> Optional<T> first(String sql, RowReader<T> reader, Object... parameters) {
        return list(sql, reader, parameters).stream().findFirst();
    }

    /** How many rows it changed. */
    public int update(String sql, Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = prepare(connection, sql, parameters)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    /**
     * Copies rows in the transaction that is under way, or none of them and nothing else is lost.
     *
     * @param copy {@code copy … from stdin}
     * @return false when the key of one of them is there already
     */
    public boolean copyIfNew(String copy, CopyRows rows) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("savepoint before_copy");
            try {
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn(copy, new ByteArrayInputStream(rows.octets()));
            } catch (SQLException e) {
                if (!THERE_ALREADY.equals(e.getSQLState())) {
                    throw e;
                }
                statement.execute("rollback to savepoint before_copy");
                return false;
            }
            statement.execute("release savepoint before_copy");
            return true;
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        } catch (IOException e) {
            throw new UncheckedIOException("nothing is read or written but memory", e);
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        int position = 1;
        for (Object parameter : parameters) {
            Object[] values = parameter instanceof Columns<?> columns ? columns.parameters() : new Object[] {parameter};
            for (Object value : values) {
                bind(connection, statement, position++, value);
            }
        }
        return statement;
    }

    private static void bind(Connection connection, PreparedStatement statement, int position, Object value)
            throws SQLException {
        if (value instanceof Columns.Column column) {
            statement.setArray(position, connection.createArrayOf(column.type(), column.values()));
        } else if (value instanceof Long[] keys) {
            statement.setArray(position, connection.createArrayOf("bigint", keys));
        } else if (value instanceof Collection<?> values) {
            statement.setArray(position, array(connection, values));
        } else if (value instanceof Instant instant) {
            statement.setObject(position, instant.atOffset(ZoneOffset.UTC));
        } else if (value instanceof Enum<?> constant) {
            statement.setString(position, constant.name());
        } else {
            statement.setObject(position, value);
        }
    }

    /** Of the elements' own type, which the driver need not look at one by one. */
    private static Array array(Connection connection, Collection<?> values) throws SQLException {
        Object first = values.isEmpty() ? null : values.iterator().next();
        if (first instanceof Long) {
            return connection.createArrayOf("bigint", values.toArray(Long[]::new));
        }
        return first instanceof Integer
                ? connection.createArrayOf("integer", values.toArray(Integer[]::new))
                : connection.createArrayOf("text", values.toArray(String[]::new));
    }
}
