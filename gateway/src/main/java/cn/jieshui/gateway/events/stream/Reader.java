package cn.jieshui.gateway.events.stream;

import cn.jieshui.gateway.events.log.EventLog;
import cn.jieshui.gateway.events.log.LoggedEvent;
import cn.jieshui.gateway.events.log.Position;
import cn.jieshui.gateway.events.log.Reading;
import cn.jieshui.gateway.events.log.RecentEvents;
import cn.jieshui.gateway.events.log.RecentEvents.Numbered;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;

/**
 * Takes one client through the log: from where it was, page by page, until it stands among the recent events, and then
 * along these. It leaves nothing out and, on this way, takes nothing twice. Used on one context.
 */
final class Reader {

    private static final long NOT_THERE = -1;

    private final EventLog log;
    private final Predicate<LoggedEvent> wanted;
    /** Behind all that was taken; null until it is known where the log ends. */
    private Position position;
    /** Whether the log has had this position; a client may say anything. */
    private boolean isKnown;

    private RecentEvents recent;
    private long number = NOT_THERE;
    /** What had been read before it came to the recent events, while that is more than these have told so far. */
    private Position ahead;

    private boolean isReading;
    private Reading.Page page;
    private Iterator<Reading.Placed> events;

    /** @param from where to go on; null for what comes from now on */
    Reader(EventLog log, Position from, Predicate<LoggedEvent> wanted) {
        this.log = log;
        this.position = from;
        this.wanted = wanted;
        this.isKnown = from == null;
    }

    /** What came of one step. */
    enum Kind {
        EVENT,
        /** Something that is not wanted. */
        PASS,
        /** There is nothing more, until something comes. */
        WAIT,
        /** What comes next has to be {@link Reader#read} first. */
        READ
    }

    /** One step along the log; an event has the place behind it. */
    record Step(Kind kind, LoggedEvent event, String place) {

        private static final Step PASS = new Step(Kind.PASS, null, null);
        private static final Step WAIT = new Step(Kind.WAIT, null, null);
        private static final Step READ = new Step(Kind.READ, null, null);

        static Step of(LoggedEvent event, String place) {
            return new Step(Kind.EVENT, event, place);
        }
    }

    boolean isAtEnd() {
        return position == null;
    }

    /** Whether it stands among the recent events. */
    boolean hasCaughtUp() {
        return number != NOT_THERE;
    }

    boolean isReading() {
        return isReading;
    }

    /** As text; null until it is known where the log ends. */
    String place() {
        return position == null ? null : position.toString();
    }

    Step next() {
        if (page != null) {
            return nextOfPage();
        }
        return number == NOT_THERE ? join() : nextOfRecent();
    }

    private Step nextOfPage() {
        if (events.hasNext()) {
            Reading.Placed placed = events.next();
            position = placed.after();
            return Step.of(placed.event(), position.toString());
        }
        position = page.reached();
        close();
        return Step.PASS;
    }

    private Step join() {
        recent = log.recent().orElse(null);
        if (recent == null) {
            return Step.WAIT;
        }
        if (position == null) {
            position = log.now().orElseThrow();
        }
        if (!isKnown && !recent.end().covers(position)) {
            return Step.READ;
        }
        Optional<RecentEvents.Start> start = recent.following(position);
        if (start.isEmpty()) {
            return Step.READ;
        }
        number = start.get().number();
        ahead = position.equals(start.get().before()) ? null : position;
        return Step.PASS;
    }

    private Step nextOfRecent() {
        Numbered next = recent.at(number);
        if (next == null) {
            boolean isGone = !recent.isEnd(number);
            number = isGone ? NOT_THERE : number;
            return isGone ? Step.PASS : Step.WAIT;
        }
        number++;
        return ahead == null ? along(next) : behind(next);
    }

    private Step along(Numbered next) {
        position = next.after();
        return wanted.test(next.event()) ? Step.of(next.event(), next.place()) : Step.PASS;
    }

    private Step behind(Numbered next) {
        LoggedEvent event = next.event();
        boolean isRead = ahead.isBehind(event);
        position = position.join(next.after());
        if (next.after().covers(position)) {
            ahead = null;
        }
        return !isRead && wanted.test(event) ? Step.of(event, position.toString()) : Step.PASS;
    }

    CompletionStage<Reading> read() {
        isReading = true;
        return log.pages().read(position, wanted);
    }

    /** @param reading that was asked for; null when there was none */
    void has(Reading reading) {
        isReading = false;
        if (reading instanceof Reading.Page next) {
            isKnown = true;
            page = next;
            events = next.events().iterator();
        } else {
            log.pages().giveBack();
        }
    }

    void goOnFrom(Position place) {
        position = place;
        isKnown = true;
    }

    void close() {
        if (page != null) {
            page = null;
            log.pages().giveBack();
        }
    }
}
