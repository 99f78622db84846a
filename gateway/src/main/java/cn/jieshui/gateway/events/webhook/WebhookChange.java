package cn.jieshui.gateway.events.webhook;

import cn.jieshui.platform.audit.chain.Actor;
import cn.jieshui.platform.audit.chain.AuditChain;
import cn.jieshui.platform.audit.chain.Outcome;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Objects;
import java.util.Set;

/**
 * What somebody has done with a subscription, as the audit tells it: never its secret, nor the query of its address.
 */
final class WebhookChange {

    private WebhookChange() {}

    /**
     * @param before null when there was none
     * @param after null when there is none any more
     */
    static AuditChain.Line line(Actor actor, Webhook before, Webhook after) {
        JsonObject was = state(before);
        JsonObject is = state(after);
        return new AuditChain.Line(
                actor, Outcome.CHANGED, null, different(before, was, is), different(after, is, was), null);
    }

    /** A dead letter that its receiver has taken after all. */
    static AuditChain.Line settled(Actor actor, Webhook webhook, DeadLetter letter) {
        return letterLine(actor, webhook, letter, null);
    }

    /** A dead letter that its receiver has not taken again. */
    static AuditChain.Line refusedAgain(Actor actor, Webhook webhook, DeadLetter letter, String answer) {
        return letterLine(
                actor,
                webhook,
                letter,
                new JsonObject().put("attempts", letter.attempts() + 1).put("answer", answer));
    }

    private static AuditChain.Line letterLine(Actor actor, Webhook webhook, DeadLetter letter, JsonObject after) {
        String object = "WebhookDeadLetter " + webhook.id() + " " + letter.id();
        JsonObject before = new JsonObject()
                .put("eventId", letter.eventId())
                .put("attempts", letter.attempts())
                .put("answer", letter.answer());
        return new AuditChain.Line(
                actor,
                Outcome.CHANGED,
                null,
                new JsonObject().put(object, before).encode(),
                after == null ? null : new JsonObject().put(object, after).encode(),
                null);
    }

    private static JsonObject state(Webhook webhook) {
        if (webhook == null) {
            return new JsonObject();
        }
        return new JsonObject()
                .put("owner", webhook.owner())
                .put("url", withoutQuery(webhook.url()))
                .put("types", new JsonArray(webhook.filter().types()))
                .put("areas", sorted(webhook.filter().areas()))
                .put("description", webhook.description())
                .put("hearsAreas", sorted(webhook.hearer().areas()))
                .put("hearsReports", webhook.hearer().allReports())
                .put("hearsOf", webhook.hearer().department())
                .put("state", webhook.state().name())
                .put("place", webhook.place())
                .put("version", webhook.version());
    }

    private static JsonArray sorted(Set<String> texts) {
        return new JsonArray(texts.stream().sorted().toList());
    }

    private static String withoutQuery(String url) {
        int query = url.indexOf('?');
        return query < 0 ? url : url.substring(0, query) + "?…";
    }

    /** JSON, by what it belongs to, without members that are the same on the other side; null for no subscription. */
    private static String different(Webhook webhook, JsonObject side, JsonObject other) {
        if (webhook == null) {
            return null;
        }
        JsonObject different = new JsonObject();
        side.forEach(member -> {
            if (!other.containsKey(member.getKey())
                    || !Objects.equals(member.getValue(), other.getValue(member.getKey()))) {
                different.put(member.getKey(), member.getValue());
            }
        });
        return new JsonObject().put("Webhook " + webhook.id(), different).encode();
    }
}
