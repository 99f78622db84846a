package cn.jieshui.indicator.exchange;

import java.time.Instant;

/**
 * What is handed out: a plan as it was known at an instant.
 *
 * @param knownAt the last change that is in it; it is true until the next
 * @param changedSince only what has changed after this instant is handed out; null for everything
 */
public record Dataset(String plan, String area, int year, Instant knownAt, Instant changedSince) {

    /** Of the form that datasets have; rises when a reader of the former could not read the next. */
    public static final int SCHEMA_VERSION = 1;

    /** Whether what is known as it is since then is among what is handed out. */
    public boolean holds(Instant changedAt) {
        return changedSince == null || changedAt.isAfter(changedSince);
    }
}
