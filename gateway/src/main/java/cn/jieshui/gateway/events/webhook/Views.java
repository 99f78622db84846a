package cn.jieshui.gateway.events.webhook;

import cn.jieshui.gateway.PageRequest;
import cn.jieshui.gateway.events.webhook.WebhookPaths.Answer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.function.Function;

/** Subscriptions and events that were laid aside, as clients see them: never a secret. */
final class Views {

    private Views() {}

    static JsonObject of(Webhook webhook) {
        return new JsonObject()
                .put("id", webhook.id())
                .put("owner", webhook.owner())
                .put("url", webhook.url())
                .put("types", new JsonArray(webhook.filter().types()))
                .put("areas", new JsonArray(List.copyOf(webhook.filter().areas())))
                .put("description", webhook.description())
                .put("state", webhook.state().name())
                .put("reason", webhook.reason())
                .put("place", webhook.place())
                .put("attempts", webhook.attempts())
                .put("failingSince", webhook.failingSince())
                .put("createdAt", webhook.createdAt())
                .put("version", webhook.version());
    }

    static JsonObject of(DeadLetter letter) {
        return new JsonObject()
                .put("id", letter.id())
                .put("eventId", letter.eventId())
                .put("type", letter.type())
                .put("subject", letter.subject())
                .put("attempts", letter.attempts())
                .put("answer", letter.answer())
                .put("laidAt", letter.laidAt())
                .put("event", new JsonObject(letter.event()));
    }

    /** @param found one more than the page has room for, if there are so many */
    static <T> Answer page(List<T> found, PageRequest page, Function<T, JsonObject> view, Function<T, String> cursor) {
        boolean more = found.size() > page.limit();
        List<T> shown = more ? found.subList(0, page.limit()) : found;
        String next = more ? cursor.apply(shown.get(shown.size() - 1)) : null;
        JsonArray items = new JsonArray(shown.stream().map(view).toList());
        return Answer.of(200, new JsonObject().put("items", items).put("next", next));
    }
}
