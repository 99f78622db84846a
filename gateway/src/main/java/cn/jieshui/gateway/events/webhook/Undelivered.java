package cn.jieshui.gateway.events.webhook;

import cn.jieshui.gateway.Bearer;
import cn.jieshui.gateway.PageRequest;
import cn.jieshui.gateway.Refusal;
import cn.jieshui.gateway.events.webhook.WebhookPaths.Answer;
import cn.jieshui.gateway.problem.Problem;
import cn.jieshui.platform.audit.chain.Actor;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import org.jboss.logging.Logger;

/** What clients do with the events of their subscriptions that were laid aside. */
@ApplicationScoped
class Undelivered {

    private static final Logger LOG = Logger.getLogger(Undelivered.class);

    private final Subscriptions subscriptions;
    private final DeadLetters letters;
    private final Receivers receivers;

    Undelivered(Subscriptions subscriptions, DeadLetters letters, Receivers receivers) {
        this.subscriptions = subscriptions;
        this.letters = letters;
        this.receivers = receivers;
    }

    Answer list(Bearer bearer, String id, PageRequest page) {
        long before = page.cursor() == null ? Long.MAX_VALUE : Long.parseLong(page.cursor());
        Webhook webhook = subscriptions.find(bearer, id);
        return Views.page(letters.of(webhook.id(), before, page.limit() + 1), page, Views::of, DeadLetter::id);
    }

    /** Posts one event again, out of the order of the others, which are long delivered. */
    Answer replay(Bearer bearer, Actor actor, String id, String letterId) {
        Webhook webhook = subscriptions.find(bearer, id);
        DeadLetter letter = letters.find(webhook.id(), Long.parseLong(letterId))
                .orElseThrow(() -> Refusal.of(Problem.NO_SUCH_DEAD_LETTER, letterId));
        if (webhook.state() != Webhook.State.ACTIVE || !webhook.hearer().areas().contains(area(letter))) {
            throw Refusal.of(Problem.NOTHING_TO_REPLAY, letterId);
        }
        Receivers.Answer answer =
                receivers.post(webhook, letter.eventId(), letter.event().getBytes(StandardCharsets.UTF_8));
        String said = answer.status() == 0 ? answer.text() : answer.status() + " " + answer.text();
        if (answer.isTaken()) {
            letters.settled(actor, webhook, letter);
        } else {
            letters.refusedAgain(actor, webhook, letter, said);
        }
        LOG.infof(
                "Event %s of webhook %s was posted again, and %s",
                letter.eventId(), id, answer.isTaken() ? "taken" : "not taken");
        return Answer.of(200, new JsonObject().put("taken", answer.isTaken()).put("answer", said));
    }

    /** Of what was no longer kept, there is none. */
    private static String area(DeadLetter letter) {
        return new JsonObject(letter.event())
                .getJsonObject("data", new JsonObject())
                .getString("area", "");
    }
}
