package cn.jieshui.platform.audit.chain;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The lines of the audit, in their order. */
public final class AuditEntries {

    private AuditEntries() {}

    /**
     * What is asked for; a member that is null restricts nothing.
     *
     * @param from inclusive
     * @param to exclusive
     */
    public record Filter(String actor, String operation, Outcome outcome, Instant from, Instant to) {

        public static final Filter NONE = new Filter(null, null, null, null, null);
    }

    /** Those behind a line that satisfy the filter, oldest first. */
    public static List<AuditEntry> after(Connection connection, long sequence, Filter filter, int atMost)
            throws SQLException {
        List<Object> parameters = new ArrayList<>(List.of(sequence));
        StringBuilder sql = new StringBuilder("select * from audit_entry where sequence > ?");
        restrict(sql, parameters, " and actor = ?", filter.actor());
        restrict(sql, parameters, " and operation = ?", filter.operation());
        restrict(
                sql,
                parameters,
                " and outcome = ?",
                filter.outcome() == null ? null : filter.outcome().name());
        restrict(sql, parameters, " and recorded_at >= ?", offset(filter.from()));
        restrict(sql, parameters, " and recorded_at < ?", offset(filter.to()));
        sql.append(" order by sequence limit ?");
        parameters.add(atMost);
        try (PreparedStatement statement = connection.prepareStatement(sql.toString())) {
            for (int i = 0; i < parameters.size(); i++) {
                statement.setObject(i + 1, parameters.get(i));
            }
            try (ResultSet result = statement.executeQuery()) {
                List<AuditEntry> entries = new ArrayList<>();
                while (result.next()) {
                    entries.add(read(result));
                }
                return entries;
            }
        }
    }

    private static void restrict(StringBuilder sql, List<Object> parameters, String condition, Object value) {
        if (value != null) {
            sql.append(condition);
            parameters.add(value);
        }
    }

    private static OffsetDateTime offset(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static AuditEntry read(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("sequence"),
                instant(row, "recorded_at"),
                new Actor(
                        row.getString("actor"),
                        row.getString("department"),
                        row.getString("roles"),
                        row.getString("address"),
                        row.getString("request_id"),
                        row.getString("operation"),
                        row.getString("target")),
                Outcome.valueOf(row.getString("outcome")),
                row.getObject("status", Integer.class),
                row.getString("before"),
                row.getString("after"),
                row.getString("reason"),
                repetition(row),
                row.getString("algorithm"),
                row.getBytes("hash"));
    }

    private static Repetition repetition(ResultSet row) throws SQLException {
        int times = row.getInt("times");
        return row.wasNull() ? null : new Repetition(times, instant(row, "first_at"), instant(row, "last_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
