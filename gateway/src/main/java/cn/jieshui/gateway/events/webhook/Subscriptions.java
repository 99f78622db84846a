package cn.jieshui.gateway.events.webhook;

import cn.jieshui.gateway.Bearer;
import cn.jieshui.gateway.EntityTag;
import cn.jieshui.gateway.PageRequest;
import cn.jieshui.gateway.Refusal;
import cn.jieshui.gateway.events.Hearer;
import cn.jieshui.gateway.events.log.EventLog;
import cn.jieshui.gateway.events.log.Position;
import cn.jieshui.gateway.events.log.PositionText;
import cn.jieshui.gateway.events.webhook.WebhookPaths.Answer;
import cn.jieshui.gateway.problem.Problem;
import cn.jieshui.platform.audit.chain.Actor;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * What clients do with their subscriptions: everybody with its own, an admin with all. Whose they are and whether they
 * are there is told by the same 404. What a subscription may hear of follows its owner's token whenever the owner
 * changes or verifies it.
 */
@ApplicationScoped
class Subscriptions {

    private static final Logger LOG = Logger.getLogger(Subscriptions.class);

    private final Webhooks webhooks;
    private final EventLog log;
    private final Receivers receivers;
    private final ReceiverAddresses addresses;
    private final WebhookConfig config;
    private final Clock clock;

    Subscriptions(
            Webhooks webhooks,
            EventLog log,
            Receivers receivers,
            ReceiverAddresses addresses,
            WebhookConfig config,
            Clock clock) {
        this.webhooks = webhooks;
        this.log = log;
        this.receivers = receivers;
        this.addresses = addresses;
        this.config = config;
        this.clock = clock;
    }

    Answer list(Bearer bearer, PageRequest page) {
        String after = page.cursor() == null ? "" : page.cursor();
        return Views.page(
                webhooks.of(bearer.subject(), bearer.has(Bearer.ADMIN), after, page.limit() + 1),
                page,
                Views::of,
                Webhook::id);
    }

    /**
     * @param key the {@code Idempotency-Key}, or null: the same request with the same key gets the first answer again
     */
    Answer add(Bearer bearer, Actor actor, IdempotencyKey key, JsonObject json) {
        requireLog();
        Optional<Answer> before = repeated(bearer, key, json);
        if (before.isPresent()) {
            return before.get();
        }
        Webhook webhook = made(bearer, json);
        Answer answer = made(webhook);
        String text = answer.body().encode();
        if (!webhooks.add(
                actor, webhook, IdempotencyKey.text(key), new Webhooks.Made(IdempotencyKey.hash(json), text))) {
            return repeated(bearer, key, json).orElseThrow();
        }
        LOG.infof("Webhook %s was made", webhook.id());
        return answer;
    }

    private static Answer made(Webhook webhook) {
        JsonObject body = Views.of(webhook).put("secret", webhook.secrets().get(0));
        return new Answer(201, body, webhook.version(), WebhookPaths.PATH + "/" + webhook.id());
    }

    private Optional<Answer> repeated(Bearer bearer, IdempotencyKey key, JsonObject json) {
        if (key == null) {
            return Optional.empty();
        }
        return webhooks.made(bearer.subject(), key.text()).map(made -> {
            if (!Arrays.equals(made.requestHash(), IdempotencyKey.hash(json))) {
                throw IdempotencyKey.reused();
            }
            JsonObject body = new JsonObject(made.answer());
            return new Answer(201, body, body.getLong("version"), WebhookPaths.PATH + "/" + body.getString("id"));
        });
    }

    private Webhook made(Bearer bearer, JsonObject json) {
        Hearer hearer = Hearer.of(bearer);
        int most = config.mostOfClient();
        if (webhooks.of(bearer.subject(), false, "", most).size() >= most) {
            throw Refusal.of(Problem.TOO_MANY_WEBHOOKS, most);
        }
        WebhookContent content = WebhookContent.of(json, hearer, addresses);
        return new Webhook(
                "wh_" + UUID.randomUUID(),
                bearer.subject(),
                content.url(),
                content.filter(),
                content.description(),
                hearer,
                List.of(Signature.newSecret()),
                Webhook.State.UNVERIFIED,
                null,
                null,
                0,
                null,
                null,
                1,
                clock.instant());
    }

    Answer get(Bearer bearer, String id) {
        return answer(find(bearer, id));
    }

    Answer change(Bearer bearer, Actor actor, String id, String ifMatch, JsonObject json) {
        Webhook webhook = matching(find(bearer, id), ifMatch);
        Hearer hearer = hearer(bearer, webhook);
        WebhookContent content = WebhookContent.of(json, hearer, addresses);
        Webhook changed = new Webhook(
                id,
                webhook.owner(),
                content.url(),
                content.filter(),
                content.description(),
                hearer,
                webhook.secrets(),
                webhook.state(),
                webhook.reason(),
                webhook.place(),
                webhook.attempts(),
                webhook.failingSince(),
                webhook.silentSince(),
                webhook.version(),
                webhook.createdAt());
        if (!webhooks.change(actor, changed, hearer)) {
            throw Refusal.of(Problem.STALE_VERSION);
        }
        LOG.infof("Webhook %s was changed", id);
        return get(bearer, id);
    }

    /** @param ifMatch null removes it whatever its version is */
    Answer remove(Bearer bearer, Actor actor, String id, String ifMatch) {
        Webhook webhook = ifMatch == null ? find(bearer, id) : matching(find(bearer, id), ifMatch);
        if (!webhooks.remove(actor, webhook, ifMatch == null || ifMatch.equals("*"))) {
            throw ifMatch == null ? Refusal.of(Problem.NO_SUCH_WEBHOOK, id) : Refusal.of(Problem.STALE_VERSION);
        }
        LOG.infof("Webhook %s was removed", id);
        return Answer.of(204, null);
    }

    /** Asks the receiver whether it wants the events; from then on they are delivered. */
    Answer verify(Bearer bearer, Actor actor, String id) {
        requireLog();
        Webhook webhook = find(bearer, id);
        Position now = log.now().orElseThrow(() -> Refusal.of(Problem.WEBHOOKS_UNAVAILABLE));
        Receivers.Answer answer = receivers.askForConsent(webhook);
        boolean consents = answer.isTaken()
                && (config.origin().equals(answer.allowedOrigin()) || "*".equals(answer.allowedOrigin()));
        if (!consents) {
            throw Refusal.of(
                    Problem.HANDSHAKE_REFUSED,
                    answer.status() == 0
                            ? answer.text()
                            : answer.status() + ", WebHook-Allowed-Origin: " + answer.allowedOrigin());
        }
        webhooks.activate(actor, id, hearer(bearer, webhook), now.toString());
        LOG.infof("Webhook %s is active", id);
        return get(bearer, id);
    }

    Answer renewSecret(Bearer bearer, Actor actor, String id) {
        Webhook webhook = find(bearer, id);
        String secret = Signature.newSecret();
        webhooks.renewSecret(actor, webhook.id(), secret);
        LOG.infof("The secret of webhook %s was renewed", id);
        Answer answer = get(bearer, id);
        return new Answer(200, answer.body().put("secret", secret), answer.version(), null);
    }

    /** Delivers again what happened since an instant, or behind an event. */
    Answer replay(Bearer bearer, Actor actor, String id, JsonObject json) {
        requireLog();
        Webhook webhook = find(bearer, id);
        if (json.size() != 1 || !(json.containsKey("since") || json.containsKey("from"))) {
            throw Refusal.parameter("", "one-of-since-and-from");
        }
        Position place = json.containsKey("from") ? from(json.getValue("from")) : since(json.getValue("since"));
        webhooks.goTo(actor, webhook.id(), place.toString());
        LOG.infof("Webhook %s is replayed", id);
        return answer(find(bearer, id));
    }

    private static Position from(Object id) {
        return PositionText.read(String.valueOf(id))
                .orElseThrow(() -> Refusal.parameter("/from", "malformed-event-id"));
    }

    private Position since(Object time) {
        try {
            OffsetDateTime since = OffsetDateTime.parse(String.valueOf(time));
            Position place =
                    log.pages().at(since.toInstant()).toCompletableFuture().get(30, TimeUnit.SECONDS);
            log.pages().giveBack();
            return place;
        } catch (DateTimeParseException e) {
            throw Refusal.parameter("/since", "not-an-instant");
        } catch (ExecutionException | TimeoutException e) {
            log.pages().giveBack();
            throw Refusal.of(Problem.WEBHOOKS_UNAVAILABLE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void requireLog() {
        if (!log.isThere()) {
            throw Refusal.of(Problem.WEBHOOKS_OFF);
        }
    }

    /** @throws Refusal 404 when it is not there, or not theirs */
    Webhook find(Bearer bearer, String id) {
        return webhooks.find(id, bearer.subject(), bearer.has(Bearer.ADMIN))
                .orElseThrow(() -> Refusal.of(Problem.NO_SUCH_WEBHOOK, id));
    }

    /** An admin who helps does not change what the owner may hear of. */
    private static Hearer hearer(Bearer bearer, Webhook webhook) {
        return bearer.subject().equals(webhook.owner()) ? Hearer.of(bearer) : webhook.hearer();
    }

    private static Webhook matching(Webhook webhook, String ifMatch) {
        if (ifMatch == null) {
            throw Refusal.of(Problem.IF_MATCH_MISSING);
        }
        if (!EntityTag.names(ifMatch, webhook.version())) {
            throw Refusal.of(Problem.STALE_VERSION);
        }
        return webhook;
    }

    private static Answer answer(Webhook webhook) {
        return new Answer(200, Views.of(webhook), webhook.version(), null);
    }
}
