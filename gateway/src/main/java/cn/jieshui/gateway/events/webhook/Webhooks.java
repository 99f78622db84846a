package cn.jieshui.gateway.events.webhook;

import cn.jieshui.gateway.events.EventFilter;
import cn.jieshui.gateway.events.Hearer;
import cn.jieshui.platform.audit.chain.Actor;
import cn.jieshui.platform.audit.chain.AuditChain;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All subscriptions. What an actor does is a transaction with its line of the audit, anything else one statement of its
 * own; {@link WebhookStore} says when there are none.
 */
@ApplicationScoped
class Webhooks {

    private static final String ALL = "select * from webhook ";
    private static final Duration KEYS_KEPT_FOR = Duration.ofDays(7);

    private final WebhookStore store;
    private final AuditChain audit;
    private final Clock clock;
    private final Duration oldSecret;

    Webhooks(WebhookStore store, AuditChain audit, Clock clock, WebhookConfig config) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
        this.oldSecret = config.oldSecret();
    }

    /** @param after the id of the last that is not wanted any more, or the empty text */
    List<Webhook> of(String owner, boolean others, String after, int most) {
        return list(ALL + "where (owner = ? or ?) and id > ? order by id limit ?", owner, others, after, most);
    }

    Optional<Webhook> find(String id, String owner, boolean others) {
        return list(ALL + "where id = ? and (owner = ? or ?)", id, owner, others).stream()
                .findFirst();
    }

    /**
     * What has come of a request with an idempotency key.
     *
     * @param requestHash of the first request with it
     */
    record Made(byte[] requestHash, String answer) {}

    /** Empty when the owner has not used the key, or not for so long that it is forgotten. */
    Optional<Made> made(String owner, String key) {
        update(
                "update webhook set idempotency_key = null where owner = ? and idempotency_key = ? and created_at < ?",
                owner,
                key,
                now().minus(KEYS_KEPT_FOR));
        return store.with(connection -> {
            try (PreparedStatement statement = prepared(
                            connection,
                            "select request_hash, first_answer from webhook where owner = ? and idempotency_key = ?",
                            owner,
                            key);
                    ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new Made(row.getBytes("request_hash"), row.getString("first_answer")))
                        : Optional.empty();
            }
        });
    }

    /**
     * Waits for another that uses the same key at the same time.
     *
     * @param key null without one
     * @return whether nobody has used the key before
     */
    boolean add(Actor actor, Webhook webhook, String key, Made made) {
        return change(
                        actor,
                        webhook.id(),
                        """
                        insert into webhook (id, owner, url, types, areas, description, hears_areas, hears_reports, hears_of,
                                             secret, state, next_at, created_at, idempotency_key, request_hash, first_answer)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'UNVERIFIED', ?, ?, ?, ?, ?)
                        on conflict (owner, idempotency_key) do nothing""",
                        webhook.id(),
                        webhook.owner(),
                        webhook.url(),
                        webhook.filter().types(),
                        webhook.filter().areas(),
                        webhook.description(),
                        webhook.hearer().areas(),
                        webhook.hearer().allReports(),
                        webhook.hearer().department(),
                        webhook.secrets().get(0),
                        webhook.createdAt(),
                        webhook.createdAt(),
                        key,
                        made.requestHash(),
                        key == null ? null : made.answer())
                == 1;
    }

    /** A new address has to be verified anew. @return whether the version was still the one that was read */
    boolean change(Actor actor, Webhook webhook, Hearer hearer) {
        return change(
                        actor,
                        webhook.id(),
                        """
                        update webhook set reason = null, state = case when url = ? then state else 'UNVERIFIED' end, url = ?,
                               types = ?, areas = ?, description = ?, hears_areas = ?, hears_reports = ?, hears_of = ?,
                               version = version + 1
                        where id = ? and version = ?""",
                        webhook.url(),
                        webhook.url(),
                        webhook.filter().types(),
                        webhook.filter().areas(),
                        webhook.description(),
                        hearer.areas(),
                        hearer.allReports(),
                        hearer.department(),
                        webhook.id(),
                        webhook.version())
                == 1;
    }

    /** From now on events are delivered, from this place on unless it has one. */
    void activate(Actor actor, String id, Hearer hearer, String place) {
        change(actor, id, """
                update webhook set state = 'ACTIVE', reason = null, place = coalesce(place, ?), attempts = 0,
                       failing_since = null, silent_since = null, next_at = ?, lease = null, hears_areas = ?,
                       hears_reports = ?,
                       hears_of = ?, version = version + 1
                where id = ?""", place, now(), hearer.areas(), hearer.allReports(), hearer.department(), id);
    }

    void goTo(Actor actor, String id, String place) {
        change(actor, id, """
                update webhook set place = ?, attempts = 0, failing_since = null, next_at = ?, lease = null,
                       version = version + 1
                where id = ?""", place, now(), id);
    }

    void renewSecret(Actor actor, String id, String secret) {
        change(
                actor,
                id,
                "update webhook set old_secret = secret, old_secret_ends = ?, secret = ?, version = version + 1 where id = ?",
                now().plus(oldSecret),
                secret,
                id);
    }

    /** @return whether the version was still the one that was read, or any would do */
    boolean remove(Actor actor, Webhook webhook, boolean anyVersion) {
        return change(
                        actor,
                        webhook.id(),
                        "delete from webhook where id = ? and (version = ? or ?)",
                        webhook.id(),
                        webhook.version(),
                        anyVersion)
                == 1;
    }

    /** Takes some that are due, so that no other gateway delivers them until the lease ends. */
    List<Webhook> lease(String lease, Duration length, int most) {
        return list("""
                update webhook set lease = ?, lease_ends = ? where id in (
                    select id from webhook
                    where state = 'ACTIVE' and next_at <= ? and (lease is null or lease_ends < ?)
                    order by next_at limit ? for update skip locked)
                returning *""", lease, now().plus(length), now(), now(), most);
    }

    /** An event was taken. @return whether the lease still holds */
    boolean taken(String id, String lease, String place) {
        return update("""
                        update webhook set place = ?, attempts = 0, failing_since = null, silent_since = null
                        where id = ? and lease = ? and state = 'ACTIVE'""", place, id, lease) == 1;
    }

    /** None was wanted up to there, which says nothing about the receiver. @return whether the lease still holds */
    boolean passed(String id, String lease, String place) {
        return update("update webhook set place = ? where id = ? and lease = ? and state = 'ACTIVE'", place, id, lease)
                == 1;
    }

    void failed(String id, String lease, Duration wait) {
        update("""
                update webhook set attempts = attempts + 1, failing_since = coalesce(failing_since, ?),
                       silent_since = coalesce(silent_since, ?), next_at = ?, lease = null
                where id = ? and lease = ?""", now(), now(), now().plus(wait), id, lease);
    }

    /** @return whether the lease still holds */
    boolean layAside(Webhook webhook, String lease, String place, DeadLetter letter) {
        int moved = update(
                """
                with moved as (
                    update webhook set place = ?, attempts = 0, failing_since = null
                    where id = ? and lease = ? returning id)
                insert into webhook_dead_letter (webhook, event_id, type, subject, event, attempts, answer, laid_at)
                select id, ?, ?, ?, ?, ?, ?, ? from moved""",
                place,
                webhook.id(),
                lease,
                letter.eventId(),
                letter.type(),
                letter.subject(),
                letter.event(),
                letter.attempts(),
                letter.answer(),
                now());
        return moved == 1;
    }

    void disable(String id, String reason) {
        update(
                "update webhook set state = 'DISABLED', reason = ?, lease = null, version = version + 1 where id = ?",
                reason,
                id);
    }

    void release(String id, String lease, Duration wait) {
        update("update webhook set lease = null, next_at = ? where id = ? and lease = ?", now().plus(wait), id, lease);
    }

    /** The last first. @param before the id of the last that is not wanted any more */
    List<DeadLetter> deadLetters(String webhook, long before, int most) {
        return store.with(connection -> letters(
                connection,
                "select * from webhook_dead_letter where webhook = ? and id < ? order by id desc limit ?",
                webhook,
                before,
                most));
    }

    Optional<DeadLetter> deadLetter(String webhook, long id) {
        return deadLetters(webhook, id + 1, 1).stream()
                .filter(letter -> letter.id().equals(String.valueOf(id)))
                .findFirst();
    }

    /** It was taken after all. */
    void settled(Actor actor, Webhook webhook, DeadLetter letter) {
        told(
                WebhookChange.settled(actor, webhook, letter),
                "delete from webhook_dead_letter where id = ?",
                Long.valueOf(letter.id()));
    }

    /** It was not taken again. */
    void refusedAgain(Actor actor, Webhook webhook, DeadLetter letter, String answer) {
        told(
                WebhookChange.refusedAgain(actor, webhook, letter, answer),
                "update webhook_dead_letter set attempts = attempts + 1, answer = ? where id = ?",
                answer,
                Long.valueOf(letter.id()));
    }

    private void told(AuditChain.Line line, String sql, Object... values) {
        store.inTransaction(connection -> {
            try (PreparedStatement statement = prepared(connection, sql, values)) {
                statement.executeUpdate();
            }
            audit.add(connection, line);
            return null;
        });
    }

    private static List<DeadLetter> letters(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(connection, sql, values);
                ResultSet rows = statement.executeQuery()) {
            List<DeadLetter> letters = new ArrayList<>();
            while (rows.next()) {
                letters.add(new DeadLetter(
                        rows.getString("id"),
                        rows.getString("event_id"),
                        rows.getString("type"),
                        rows.getString("subject"),
                        rows.getString("event"),
                        rows.getInt("attempts"),
                        rows.getString("answer"),
                        instant(rows, "laid_at")));
            }
            return letters;
        }
    }

    private Instant now() {
        return clock.instant();
    }

    /** What somebody does with a subscription, and its line in the audit. */
    private int change(Actor actor, String id, String sql, Object... values) {
        return store.inTransaction(connection -> {
            Webhook before = present(connection, id);
            int rows;
            try (PreparedStatement statement = prepared(connection, sql, values)) {
                rows = statement.executeUpdate();
            }
            if (rows > 0) {
                audit.add(connection, WebhookChange.line(actor, before, present(connection, id)));
            }
            return rows;
        });
    }

    /** Null when there is none. */
    private Webhook present(Connection connection, String id) throws SQLException {
        return list(connection, ALL + "where id = ? for update", id).stream()
                .findFirst()
                .orElse(null);
    }

    private int update(String sql, Object... values) {
        return store.with(connection -> {
            try (PreparedStatement statement = prepared(connection, sql, values)) {
                return statement.executeUpdate();
            }
        });
    }

    private List<Webhook> list(String sql, Object... values) {
        return store.with(connection -> list(connection, sql, values));
    }

    private List<Webhook> list(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(connection, sql, values);
                ResultSet rows = statement.executeQuery()) {
            List<Webhook> found = new ArrayList<>();
            while (rows.next()) {
                found.add(webhook(rows));
            }
            return found;
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

    private Webhook webhook(ResultSet row) throws SQLException {
        List<String> secrets = new ArrayList<>(List.of(row.getString("secret")));
        Instant oldEnds = instant(row, "old_secret_ends");
        if (oldEnds != null && oldEnds.isAfter(now())) {
            secrets.add(row.getString("old_secret"));
        }
        return new Webhook(
                row.getString("id"),
                row.getString("owner"),
                row.getString("url"),
                new EventFilter(texts(row, "types"), Set.copyOf(texts(row, "areas")), Set.of()),
                row.getString("description"),
                new Hearer(
                        Set.copyOf(texts(row, "hears_areas")),
                        row.getBoolean("hears_reports"),
                        row.getString("hears_of")),
                secrets,
                Webhook.State.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getString("place"),
                row.getInt("attempts"),
                instant(row, "failing_since"),
                instant(row, "silent_since"),
                row.getLong("version"),
                instant(row, "created_at"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return Arrays.asList((String[]) array.getArray());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
