package cn.jieshui.gateway.events.stream;

import cn.jieshui.gateway.Refusal;
import cn.jieshui.gateway.Visit;
import cn.jieshui.gateway.events.log.EventLog;
import cn.jieshui.gateway.events.log.LoggedEvent;
import cn.jieshui.gateway.events.log.Position;
import cn.jieshui.gateway.events.log.Reading;
import cn.jieshui.gateway.problem.Problem;
import io.netty.channel.Channel;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.impl.ConnectionBase;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.jboss.logging.Logger;

/**
 * One client that follows the events. It takes them from the recent ones that all share; when it comes back after a
 * pause, or is too slow for these, it reads the log by itself until it has caught up. It writes only while the
 * connection takes it, so that no more waits for a client than that and one page.
 *
 * <p>But for {@link #wake} everything happens on the context of the request.
 */
final class EventStream {

    private static final Logger LOG = Logger.getLogger(EventStream.class);

    /** Before the answer begins, so that a position that cannot be gone on from is told by status. */
    private static final long PATIENCE_MILLIS = 2_000;

    /** A client that takes nothing for so long gives its page back, and reads it again when it goes on. */
    private static final long HOLD_MILLIS = 1_000;

    private static final long RETRY_MILLIS = 2_000;
    /** So that those whose streams end together do not come back together. */
    private static final long SPREAD_MILLIS = 5_000;
    /** So that a client with much before it lets others go on. */
    private static final int MOST_AT_ONCE = 128;

    private final Visit visit;
    private final HttpServerResponse response;
    private final StreamConfig config;
    private final Reader reader;
    private final Timers timers;
    private final Runnable ended;
    private final AtomicBoolean woken = new AtomicBoolean();

    private boolean isOpen;
    private boolean isEnded;
    private String told = "";
    private long sent;

    EventStream(
            Visit visit,
            EventLog log,
            StreamConfig config,
            Position from,
            Predicate<LoggedEvent> wanted,
            Runnable ended) {
        this.visit = visit;
        this.response = visit.request().response();
        this.config = config;
        this.reader = new Reader(log, from, wanted);
        this.timers = new Timers(visit.loop().owner());
        this.ended = ended;
    }

    /** @param longest how long it may last, in milliseconds */
    void start(long longest) {
        response.exceptionHandler(gone -> close());
        response.closeHandler(gone -> close());
        response.setWriteQueueMaxSize(config.waiting());
        response.drainHandler(drained -> {
            timers.stop(Timers.STALL);
            timers.stop(Timers.HOLD);
            pump();
        });
        timers.once(Timers.LIFE, longest, () -> end("the token has expired, come back with a new one"));
        timers.once(Timers.OPENING, PATIENCE_MILLIS, this::open);
        if (reader.isAtEnd()) {
            open();
        }
        pump();
    }

    /** Something may have come. From any thread. */
    void wake() {
        if (woken.compareAndSet(false, true)) {
            visit.loop().runOnContext(now -> {
                woken.set(false);
                pump();
            });
        }
    }

    /** From any thread. */
    void askToEnd(String why) {
        visit.loop().runOnContext(now -> end(why));
    }

    private void pump() {
        for (int taken = 0; taken < MOST_AT_ONCE; taken++) {
            if (isEnded || reader.isReading() || timers.run(Timers.AGAIN)) {
                return;
            }
            if (isOpen && response.writeQueueFull()) {
                timers.once(Timers.STALL, config.longestStall().toMillis(), this::cut);
                timers.once(Timers.HOLD, HOLD_MILLIS, reader::close);
                return;
            }
            Reader.Step step = reader.next();
            switch (step.kind()) {
                case EVENT -> write(step);
                case PASS -> {}
                case WAIT -> {
                    tellFirstPlace();
                    return;
                }
                case READ -> {
                    read();
                    return;
                }
            }
        }
        wake();
    }

    private void write(Reader.Step step) {
        open();
        told = step.place();
        sent++;
        response.write(Lines.event(told, step.event().json()));
    }

    private void tellFirstPlace() {
        if (reader.hasCaughtUp()) {
            open();
        }
        if (told.isEmpty()) {
            tellPlace();
        }
    }

    private void read() {
        reader.read().whenComplete((reading, failure) -> visit.loop().runOnContext(now -> {
            reader.has(reading);
            if (isEnded) {
                reader.close();
            } else if (failure != null) {
                timers.once(Timers.AGAIN, RETRY_MILLIS + random(RETRY_MILLIS), this::pump);
            } else {
                judge(reading);
            }
        }));
    }

    private void judge(Reading reading) {
        if (reading instanceof Reading.Lost lost) {
            lost(lost.goOn());
        } else if (reading instanceof Reading.Impossible) {
            impossible();
        } else {
            open();
        }
        pump();
    }

    private void lost(Position goOn) {
        JsonObject where = new JsonObject().put("resumeFrom", goOn.toString());
        if (!isOpen) {
            refuse(Refusal.with(where, Problem.EVENTS_LOST));
            return;
        }
        reader.goOnFrom(goOn);
        told = goOn.toString();
        response.write(Lines.named("lost", told, where.put("type", Problem.EVENTS_LOST.type())));
    }

    private void impossible() {
        if (isOpen) {
            end("the log never had such a position");
        } else {
            refuse(Refusal.parameter("Last-Event-ID:", "impossible-event-id"));
        }
    }

    private void refuse(Refusal refusal) {
        close();
        visit.refuse(refusal);
    }

    private void open() {
        if (isOpen || isEnded) {
            return;
        }
        isOpen = true;
        timers.stop(Timers.OPENING);
        response.putHeader("Content-Type", "text/event-stream")
                .putHeader("Cache-Control", "no-store")
                // nginx would keep the stream back until a buffer is full
                .putHeader("X-Accel-Buffering", "no")
                .setChunked(visit.request().version() != HttpVersion.HTTP_1_0);
        response.write(Lines.retry(RETRY_MILLIS));
        tellPlace();
        timers.each(Timers.HEARTBEAT, config.heartbeat().toMillis(), this::beat);
    }

    private void beat() {
        if (!response.writeQueueFull()) {
            response.write(Lines.comment("heartbeat"));
            tellPlace();
        }
    }

    /** So that a client that wants few of the events does not come back with a place that is long gone. */
    private void tellPlace() {
        String place = reader.place();
        if (isOpen && !isEnded && place != null && !place.equals(told) && !response.writeQueueFull()) {
            told = place;
            response.write(Lines.place(place));
        }
    }

    private void end(String why) {
        if (isEnded) {
            return;
        }
        open();
        Buffer goodbye = Lines.comment(why).appendBuffer(Lines.retry(random(SPREAD_MILLIS)));
        close();
        response.end(goodbye);
    }

    /** At once: an orderly end would wait behind all that the client does not take. */
    private void cut() {
        close();
        Channel channel = ((ConnectionBase) visit.request().connection()).channel();
        channel.unsafe().close(channel.voidPromise());
        LOG.infof(
                "The client of request %s took nothing for %s and is let go",
                visit.mark().requestId(), config.longestStall());
    }

    private void close() {
        if (!isEnded) {
            isEnded = true;
            timers.stopAll();
            if (!reader.isReading()) {
                reader.close();
            }
            ended.run();
        }
    }

    long sent() {
        return sent;
    }

    private static long random(long below) {
        return ThreadLocalRandom.current().nextLong(below);
    }
}
