package cn.jieshui.gateway.events.webhook;

import cn.jieshui.gateway.events.log.EventLog;
import cn.jieshui.gateway.events.log.Position;
import cn.jieshui.gateway.events.log.PositionText;
import cn.jieshui.gateway.events.log.Reading;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * One turn of a subscription: its next events, one after the other. An event that is not taken holds back its whole
 * subscription, and no other, until it is taken or laid aside: so the order of every subject holds, and a receiver that
 * is down is not asked for each subject anew.
 */
@ApplicationScoped
class Delivery {

    private static final Logger LOG = Logger.getLogger(Delivery.class);
    private static final Duration TURN = Duration.ofSeconds(30);

    private final Webhooks webhooks;
    private final EventLog log;
    private final Receivers receivers;
    private final WebhookConfig config;
    private final Clock clock;

    Delivery(Webhooks webhooks, EventLog log, Receivers receivers, WebhookConfig config, Clock clock) {
        this.webhooks = webhooks;
        this.log = log;
        this.receivers = receivers;
        this.config = config;
        this.clock = clock;
    }

    void serve(Webhook webhook, String lease) throws InterruptedException {
        Position place = PositionText.read(webhook.place()).orElseThrow();
        boolean nothingCame = place.isOfSameLog(log.now().orElseThrow())
                && place.covers(log.recent().orElseThrow().end());
        if (nothingCame) {
            webhooks.release(webhook.id(), lease, config.poll());
            return;
        }
        try {
            judge(webhook, lease, read(webhook, place));
        } finally {
            log.pages().giveBack();
        }
    }

    private Reading read(Webhook webhook, Position place) throws InterruptedException {
        try {
            return log.pages()
                    .read(place, webhook::wants)
                    .toCompletableFuture()
                    .get(TURN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the log does not answer", e);
        }
    }

    private void judge(Webhook webhook, String lease, Reading reading) {
        if (reading instanceof Reading.Page page) {
            deliver(webhook, lease, page);
        } else if (reading instanceof Reading.Lost lost) {
            LOG.errorf("Webhook %s was behind for so long that events are no longer kept", webhook.id());
            DeadLetter gap = new DeadLetter(null, "-", "lost", "-", "{}", 0, "events were no longer kept", null);
            webhooks.layAside(webhook, lease, lost.goOn().toString(), gap);
            webhooks.release(webhook.id(), lease, Duration.ZERO);
        } else {
            webhooks.disable(webhook.id(), "the log of events has no such place any more");
        }
    }

    private void deliver(Webhook webhook, String lease, Reading.Page page) {
        Instant end = clock.instant().plus(TURN);
        for (Reading.Placed next : page.events()) {
            if (clock.instant().isAfter(end)) {
                webhooks.release(webhook.id(), lease, Duration.ZERO);
                return;
            }
            Receivers.Answer answer = receivers.post(webhook, next.event());
            if (!answer.isTaken()) {
                failed(webhook, lease, next, answer, next.equals(page.events().get(0)));
                return;
            }
            if (!webhooks.taken(webhook.id(), lease, next.after().toString())) {
                return; // it was changed, replayed or taken over meanwhile
            }
        }
        if (webhooks.passed(webhook.id(), lease, page.reached().toString())) {
            webhooks.release(webhook.id(), lease, page.isEnd() ? config.poll() : Duration.ZERO);
        }
    }

    /** @param isFirst whether earlier failures of the subscription are those of this event */
    private void failed(Webhook webhook, String lease, Reading.Placed event, Receivers.Answer answer, boolean isFirst) {
        int attempts = isFirst ? webhook.attempts() + 1 : 1;
        LOG.infof(
                "Event %s was not taken by webhook %s at attempt %d: %s",
                event.event().id(), webhook.id(), attempts, answer.status() == 0 ? answer.text() : answer.status());
        if (answer.isGone()) {
            webhooks.disable(webhook.id(), "the receiver answered 410 Gone");
        } else if (isFirst && isOlder(webhook.silentSince(), config.longestFailure())) {
            webhooks.disable(
                    webhook.id(), "the receiver has failed since " + webhook.silentSince() + ": " + said(answer));
        } else if (attempts >= config.attempts() || (isFirst && isOlder(webhook.failingSince(), config.longestTry()))) {
            layAside(webhook, lease, event, answer, attempts);
        } else {
            webhooks.failed(webhook.id(), lease, backOff(attempts));
        }
    }

    private void layAside(Webhook webhook, String lease, Reading.Placed event, Receivers.Answer answer, int attempts) {
        LOG.warnf("Event %s is laid aside for webhook %s", event.event().id(), webhook.id());
        DeadLetter letter = new DeadLetter(
                null,
                event.event().id(),
                event.event().type(),
                event.event().subject(),
                new String(event.event().json(), StandardCharsets.UTF_8),
                attempts,
                said(answer),
                null);
        webhooks.layAside(webhook, lease, event.after().toString(), letter);
        webhooks.release(webhook.id(), lease, Duration.ZERO);
    }

    private static String said(Receivers.Answer answer) {
        return answer.status() == 0 ? answer.text() : answer.status() + " " + answer.text();
    }

    private boolean isOlder(Instant since, Duration limit) {
        return since != null && since.plus(limit).isBefore(clock.instant());
    }

    /** Doubles with each attempt, and differs by a fifth so that receivers are not asked all at once. */
    private Duration backOff(int attempts) {
        long doubled = config.firstBackOff().toMillis() << Math.min(attempts - 1, 20);
        long most = Math.min(doubled, config.longestBackOff().toMillis());
        return Duration.ofMillis((long) (most * ThreadLocalRandom.current().nextDouble(0.8, 1.2)));
    }
}
