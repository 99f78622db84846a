package cn.jieshui.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** The keys that have been used and the first answers given, in the caller's transaction. */
@Singleton
class IdempotencyKeys {

    private static final Duration KEPT_FOR = Duration.ofDays(7);

    /**
     * A duplicate waits here until the first request has committed or rolled back. A key that is kept for too long
     * already is as good as new, whether or not it is forgotten yet.
     */
    private static final String CLAIM =
            "insert into idempotency_key as known (caller, key, request_hash, created_at) values (?, ?, ?, ?)"
                    + " on conflict (caller, key) do update set request_hash = excluded.request_hash,"
                    + " created_at = excluded.created_at, status = null, headers = null, body = null"
                    + " where known.created_at < ?";

    private static final String KEEP =
            "update idempotency_key set status = ?, headers = ?, body = ? where caller = ? and key = ?";
    private static final String FIND =
            "select request_hash, status, headers, body from idempotency_key where caller = ? and key = ?";
    private static final String FORGET = "delete from idempotency_key where ctid = any (array("
            + "select ctid from idempotency_key where created_at < ? limit 100 for update skip locked))";

    private final AgroalDataSource database;
    private final ObjectMapper mapper;
    private final Clock clock;

    @Inject
    IdempotencyKeys(AgroalDataSource database, ObjectMapper mapper, Clock clock) {
        this.database = database;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** True when the caller uses the key for the first time; keys older than seven days are forgotten by the way. */
    boolean claim(String caller, String key, byte[] hash) throws SQLException {
        OffsetDateTime now = OffsetDateTime.now(clock);
        OffsetDateTime oldest = now.minus(KEPT_FOR);
        boolean first = update(CLAIM, caller, key, hash, now, oldest) == 1;
        update(FORGET, oldest);
        return first;
    }

    void keep(String caller, String key, Answer answer) throws SQLException, JsonProcessingException {
        String headers = mapper.writeValueAsString(answer.headers());
        update(KEEP, answer.status(), headers, answer.body(), caller, key);
    }

    /** The first answer; empty when the key was used for another request. */
    Optional<Answer> find(String caller, String key, byte[] hash) throws SQLException, JsonProcessingException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepared(connection, FIND, caller, key);
                ResultSet row = statement.executeQuery()) {
            if (!row.next() || !Arrays.equals(row.getBytes("request_hash"), hash)) {
                return Optional.empty();
            }
            Map<String, String> headers = mapper.readValue(row.getString("headers"), new TypeReference<>() {});
            return Optional.of(new Answer(row.getInt("status"), headers, row.getString("body")));
        }
    }

    private int update(String sql, Object... arguments) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepared(connection, sql, arguments)) {
            return statement.executeUpdate();
        }
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
