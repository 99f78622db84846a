package cn.jieshui.gateway.events.webhook;

import cn.jieshui.gateway.database.Sql;
import cn.jieshui.gateway.events.EventFilter;
import cn.jieshui.gateway.events.Hearer;
import cn.jieshui.platform.audit.chain.Actor;
import cn.jieshui.platform.audit.chain.AuditChain;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
        return store
                .with(connection -> Sql.list(
                        connection,
                        row -> new Made(row.getBytes("request_hash"), row.getString("first_answer")),
                        "select request_hash, first_answer from webhook where owner = ? and idempotency_key = ?",
                        owner,
                        key))
                .stream()
                .findFirst();
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

    private Instant now() {
        return clock.instant();
    }

    /** What somebody does with a subscription, and its line in the audit. */
    private int change(Actor actor, String id, String sql, Object... values) {
        return store.inTransaction(connection -> {
            Webhook before = present(connection, id);
            int rows = Sql.update(connection, sql, values);
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
        return store.with(connection -> Sql.update(connection, sql, values));
    }

    private List<Webhook> list(String sql, Object... values) {
        return store.with(connection -> list(connection, sql, values));
    }

    private List<Webhook> list(Connection connection, String sql, Object... values) throws SQLException {
        return Sql.list(connection, this::webhook, sql, values);
    }

    private Webhook webhook(ResultSet row) throws SQLException {
        List<String> secrets = new ArrayList<>(List.of(row.getString("secret")));
        Instant oldEnds = Sql.instant(row, "old_secret_ends");
        if (oldEnds != null && oldEnds.isAfter(now())) {
            secrets.add(row.getString("old_secret"));
        }
        return new Webhook(
                row.getString("id"),
                row.getString("owner"),
                row.getString("url"),
                new EventFilter(Sql.texts(row, "types"), Set.copyOf(Sql.texts(row, "areas")), Set.of()),
                row.getString("description"),
                new Hearer(
                        Set.copyOf(Sql.texts(row, "hears_areas")),
                        row.getBoolean("hears_reports"),
                        row.getString("hears_of")),
                secrets,
                Webhook.State.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getString("place"),
                row.getInt("attempts"),
                Sql.instant(row, "failing_since"),
                Sql.instant(row, "silent_since"),
                row.getLong("version"),
                Sql.instant(row, "created_at"));
    }
}
