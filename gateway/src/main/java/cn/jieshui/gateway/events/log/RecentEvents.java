package cn.jieshui.gateway.events.log;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The last events of the log in the order in which this process received them, shared by all clients: each keeps only
 * the number of the event that it takes next. Written by one thread, read by all; what is too old or too much makes
 * room, whoever has not read it.
 */
public final class RecentEvents {

    /** What an event takes besides its text, roughly. */
    private static final int OVERHEAD = 1024;

    private final AtomicReferenceArray<Numbered> slots;
    private final long mostOctets;
    private long octets;
    private volatile Bounds bounds;

    /**
     * @param most events, and octets of them, that are kept
     * @param begin where the log is read from
     */
    RecentEvents(int most, long mostOctets, Position begin) {
        this.slots = new AtomicReferenceArray<>(most);
        this.mostOctets = mostOctets;
        this.bounds = new Bounds(0, 0, begin, begin);
    }

    /**
     * An event that is kept.
     *
     * @param after the place behind it and all that came before it
     * @param place the same as text
     */
    public record Numbered(long number, LoggedEvent event, Position after, String place) {}

    /**
     * @param first number that is kept, if any is
     * @param next number that will be given
     * @param begin the place before the first
     * @param end the place behind the last
     */
    private record Bounds(long first, long next, Position begin, Position end) {}

    /** The event of this number; null when it is gone, or not there yet. */
    public Numbered at(long number) {
        Numbered found = slots.get(slot(number));
        return found != null && found.number() == number ? found : null;
    }

    /** Whether all that came was read by whoever takes this number next. */
    public boolean isEnd(long number) {
        return number == bounds.next;
    }

    /** The place behind all that came. */
    public Position end() {
        return bounds.end;
    }

    /** The place before the event of this number; null when that is gone. */
    private Position before(long number) {
        Bounds now = bounds;
        if (number == now.first) {
            return now.begin;
        }
        Numbered previous = at(number - 1);
        return previous == null ? null : previous.after();
    }

    /**
     * Where to begin among what is kept.
     *
     * @param before the place before the event of this number
     */
    public record Start(long number, Position before) {}

    /**
     * From where on to read, so that nothing behind the position is left out; what has been read already may stand
     * behind it too. Empty when that is no longer kept.
     */
    public Optional<Start> following(Position position) {
        Bounds now = bounds;
        if (!position.isOfSameLog(now.end)) {
            return Optional.empty();
        }
        long low = now.first;
        long high = now.next;
        while (low < high) {
            long middle = (low + high + 1) >>> 1;
            Position before = before(middle);
            if (before == null || position.covers(before)) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        // what was found may have made room meanwhile, and then it is unknown what stood before it
        Position before = before(low);
        return before != null && position.covers(before) ? Optional.of(new Start(low, before)) : Optional.empty();
    }

    void add(LoggedEvent event, Position after) {
        Bounds now = bounds;
        long size = size(event);
        Bounds kept = now;
        while (kept.next - kept.first == slots.length() || (octets + size > mostOctets && kept.next > kept.first)) {
            kept = withoutFirst(kept);
        }
        octets += size;
        bounds = kept;
        slots.set(slot(now.next), new Numbered(now.next, event, after, after.toString()));
        bounds = new Bounds(kept.first, now.next + 1, kept.begin, after);
    }

    private Bounds withoutFirst(Bounds now) {
        Numbered first = slots.getAndSet(slot(now.first), null);
        octets -= size(first.event());
        return new Bounds(now.first + 1, now.next, first.after(), now.end);
    }

    /** Something came that is no event. */
    void pass(Position after) {
        Bounds now = bounds;
        bounds = new Bounds(now.first, now.next, now.begin, after);
    }

    private int slot(long number) {
        return (int) (number % slots.length());
    }

    private static long size(LoggedEvent event) {
        return event.json().length + OVERHEAD;
    }
}
