package cn.jieshui.gateway.events.webhook;

import cn.jieshui.gateway.database.Sql;
import cn.jieshui.platform.audit.chain.Actor;
import cn.jieshui.platform.audit.chain.AuditChain;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** All events that were laid aside. What an actor does with one is a transaction with its line of the audit. */
@ApplicationScoped
class DeadLetters {

    private final WebhookStore store;
    private final AuditChain audit;

    DeadLetters(WebhookStore store, AuditChain audit) {
        this.store = store;
        this.audit = audit;
    }

    /** The last first. @param before the id of the last that is not wanted any more */
    List<DeadLetter> of(String webhook, long before, int most) {
        return store.with(connection -> Sql.list(
                connection,
                DeadLetters::letter,
                "select * from webhook_dead_letter where webhook = ? and id < ? order by id desc limit ?",
                webhook,
                before,
                most));
    }

    Optional<DeadLetter> find(String webhook, long id) {
        return of(webhook, id + 1, 1).stream()
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
            Sql.update(connection, sql, values);
            audit.add(connection, line);
            return null;
        });
    }

    private static DeadLetter letter(ResultSet row) throws SQLException {
        return new DeadLetter(
                row.getString("id"),
                row.getString("event_id"),
                row.getString("type"),
                row.getString("subject"),
                row.getString("event"),
                row.getInt("attempts"),
                row.getString("answer"),
                Sql.instant(row, "laid_at"));
    }
}
