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

    List<Webhook> of(String owner, boolean others) {
        return list(ALL + "where owner = ? or ? order by id limit 500", owner, others);
    }

    Optional<Webhook> find(String id, String owner, boolean others) {
        return list(ALL + "where id = ? and (owner = ? or ?)", id, owner, others).stream()
                .findFirst();
    }

    void add(Actor actor, Webhook webhook) {
        change(
                actor,
                webhook.id(),
                """
                insert into webhook (id, owner, url, types, areas, description, hears_areas, hears_reports, hears_of,
                                     secret, state, next_at, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'UNVERIFIED', ?, ?)""",
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
                webhook.createdAt());
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

    void remove(Actor actor, String id) {
        change(actor, id, "delete from webhook where id = ?", id);
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

    /** An event was taken, or none was wanted up to there. @return whether the lease still holds */
    boolean taken(String id, String lease, String place) {
        return update("""
                        update webhook set place = ?, attempts = 0, failing_since = null, silent_since = null
                        where id = ? and lease = ? and state = 'ACTIVE'""", place, id, lease) == 1;
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

    List<DeadLetter> deadLetters(String id) {
        return store.with(connection -> {
            try (PreparedStatement statement = prepared(
                            connection,
                            "select * from webhook_dead_letter where webhook = ? order by id desc limit 500",
                            id);
                    ResultSet rows = statement.executeQuery()) {
                List<DeadLetter> letters = new ArrayList<>();
                while (rows.next()) {
                    letters.add(new DeadLetter(
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
        });
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
