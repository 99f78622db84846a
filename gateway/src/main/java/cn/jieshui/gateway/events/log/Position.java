package cn.jieshui.gateway.events.log;

import java.util.Arrays;
import java.util.Objects;

/**
 * A place in the log: for each partition of each topic the offset that is read next. Immutable.
 *
 * <p>A partition that it does not name is read from its beginning: it was made after the position was taken. Each topic
 * carries its incarnation, by which a topic that was made anew under the same name is told from the one before.
 */
public final class Position {

    /** Before everything: no topic was there yet. */
    public static final Position NOWHERE = new Position(
            new int[EventTopic.all().size()], new long[EventTopic.all().size()][0]);

    private final int[] incarnations;
    private final long[][] next;

    Position(int[] incarnations, long[][] next) {
        this.incarnations = incarnations;
        this.next = next;
    }

    /** Zero while the topic is not there. */
    int incarnation(EventTopic topic) {
        return incarnations[topic.ordinal()];
    }

    int partitions(EventTopic topic) {
        return next[topic.ordinal()].length;
    }

    /** The offset that is read next. */
    long next(EventTopic topic, int partition) {
        long[] offsets = next[topic.ordinal()];
        return partition < offsets.length ? offsets[partition] : 0;
    }

    /** The same place, in a log that has at least so many partitions of the topic. */
    Position in(EventTopic topic, int incarnation, int partitions) {
        if (incarnation(topic) == incarnation && partitions(topic) >= partitions) {
            return this;
        }
        int[] known = incarnations.clone();
        known[topic.ordinal()] = incarnation;
        return new Position(known, replaced(topic, Arrays.copyOf(next[topic.ordinal()], partitions)));
    }

    /** The same place but for one partition. */
    Position at(EventTopic topic, int partition, long offset) {
        long[] offsets = next[topic.ordinal()].clone();
        offsets[partition] = offset;
        return new Position(incarnations, replaced(topic, offsets));
    }

    private long[][] replaced(EventTopic topic, long[] offsets) {
        long[][] all = next.clone();
        all[topic.ordinal()] = offsets;
        return all;
    }

    /** The beginning of the same partitions. */
    Position emptied() {
        long[][] zeros = new long[next.length][];
        Arrays.setAll(zeros, topic -> new long[next[topic].length]);
        return new Position(incarnations, zeros);
    }

    /** Whether nothing that stands before the other place is still unread at this one. */
    public boolean covers(Position other) {
        for (EventTopic topic : EventTopic.all()) {
            for (int partition = 0; partition < other.partitions(topic); partition++) {
                if (next(topic, partition) < other.next(topic, partition)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether the event stands before this place. */
    public boolean isBehind(LoggedEvent event) {
        return event.offset() < next(event.topic(), event.partition());
    }

    /** Behind all that stands before either. */
    public Position join(Position other) {
        int[] known = incarnations.clone();
        long[][] furthest = new long[next.length][];
        for (EventTopic topic : EventTopic.all()) {
            int at = topic.ordinal();
            known[at] = known[at] == 0 ? other.incarnations[at] : known[at];
            furthest[at] = new long[Math.max(next[at].length, other.next[at].length)];
            Arrays.setAll(furthest[at], partition -> Math.max(next(topic, partition), other.next(topic, partition)));
        }
        return new Position(known, furthest);
    }

    /** Whether both speak of the same topics, or of some that are only missing in one. */
    public boolean isOfSameLog(Position other) {
        return EventTopic.all().stream()
                .allMatch(topic -> incarnation(topic) == 0
                        || other.incarnation(topic) == 0
                        || incarnation(topic) == other.incarnation(topic));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Position that
                && Arrays.equals(incarnations, that.incarnations)
                && Arrays.deepEquals(next, that.next);
    }

    @Override
    public int hashCode() {
        return Objects.hash(Arrays.hashCode(incarnations), Arrays.deepHashCode(next));
    }

    /** As it is given to clients. */
    @Override
    public String toString() {
        return PositionText.of(this);
    }
}
