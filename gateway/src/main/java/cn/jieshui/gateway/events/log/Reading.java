package cn.jieshui.gateway.events.log;

import java.util.List;

/** What reading the log from a position gave. */
public sealed interface Reading {

    /**
     * The next events that were wanted.
     *
     * @param events in the order of the log, each with the place behind it
     * @param reached the place behind all that was read, wanted or not
     * @param isEnd whether that is the end of the log, for now
     */
    record Page(List<Placed> events, Position reached, boolean isEnd) implements Reading {}

    /**
     * What stood behind the position is no longer kept: it was deleted after its time, or the log was made anew.
     *
     * @param goOn the place from which on everything is kept that is left of it
     */
    record Lost(Position goOn) implements Reading {}

    /** The log never had such a position. */
    record Impossible() implements Reading {}

    /** An event and the place behind it. */
    record Placed(LoggedEvent event, Position after) {}
}
