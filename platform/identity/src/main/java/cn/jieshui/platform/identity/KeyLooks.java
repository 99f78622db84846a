package cn.jieshui.platform.identity;

import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Looks at the issuer's keys: one at a time and with a pause between them, each for all who have asked before it began.
 * Who asks while one is under way gets the next: what that one brings may be older than his token.
 */
@Singleton
class KeyLooks {

    /** An issuer that takes longer does not answer. */
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final Vertx vertx;
    private final PublishedKeys published;
    private final long pauseNanos;
    private final int mostWaiting;

    private Look next;
    private boolean underWay;
    private long lastBegin;

    @Inject
    KeyLooks(Vertx vertx, PublishedKeys published, KeyConfig config) {
        this.vertx = vertx;
        this.published = published;
        this.pauseNanos = config.pause().toNanos();
        this.mostWaiting = config.mostWaiting();
        this.lastBegin = System.nanoTime() - pauseNanos;
    }

    private static final class Look {

        private final Supplier<Uni<?>> fetch;
        private final CompletableFuture<Void> over = new CompletableFuture<>();
        private int waiting;

        Look(Supplier<Uni<?>> fetch) {
            this.fetch = fetch;
        }
    }

    /**
     * Ends when the keys are known as they were at some moment from now on; fails when the issuer does not tell them.
     *
     * @param fetch lets the library fetch them; whatever it ends with
     */
    Uni<Void> next(Supplier<Uni<?>> fetch) {
        Look look = joined(fetch);
        Context here = Vertx.currentContext();
        beginIfDue();
        Uni<Void> over = Uni.createFrom().completionStage(look.over);
        return here == null ? over : over.emitOn(task -> here.runOnContext(ignored -> task.run()));
    }

    /** Whether one is about to begin or under way. */
    synchronized boolean busy() {
        return underWay || next != null;
    }

    private synchronized Look joined(Supplier<Uni<?>> fetch) {
        if (next == null) {
            next = new Look(fetch);
            long wait = lastBegin + pauseNanos - System.nanoTime();
            if (wait > 0) {
                vertx.setTimer(TimeUnit.NANOSECONDS.toMillis(wait) + 1, due -> beginIfDue());
            }
        }
        if (next.waiting == mostWaiting) {
            throw unavailable("Too many requests wait for the issuer's keys", null);
        }
        next.waiting++;
        return next;
    }

    private void beginIfDue() {
        Look due = takeIfDue();
        if (due != null) {
            Uni.createFrom()
                    .<Object>deferred(due.fetch::get)
                    .ifNoItem()
                    .after(LONGEST)
                    .fail()
                    .subscribe()
                    .with(ignored -> end(due, null), failure -> end(due, failure));
        }
    }

    private synchronized Look takeIfDue() {
        if (next == null || underWay || System.nanoTime() - lastBegin < pauseNanos) {
            return null;
        }
        Look due = next;
        next = null;
        underWay = true;
        lastBegin = System.nanoTime();
        published.lookBegins();
        return due;
    }

    private void end(Look look, Throwable failure) {
        boolean found = published.lookEnds();
        synchronized (this) {
            underWay = false;
        }
        if (found) {
            look.over.complete(null);
        } else {
            look.over.completeExceptionally(unavailable("The issuer's keys could not be fetched", failure));
        }
        beginIfDue();
    }

    /** Told as a failure of the issuer, not of the token. */
    private static AuthenticationFailedException unavailable(String what, Throwable cause) {
        return new AuthenticationFailedException(new IOException(what, cause));
    }
}
