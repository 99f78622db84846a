package cn.jieshui.indicator.exchange;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A column of a part of a dataset.
 *
 * @param key whether it is among those that a row is known by
 * @param unit what its amounts are counted in, or {@code =name} when the column of that name says it; null of what has
 *     no unit
 */
public record Column(String name, Type type, boolean key, String unit, String zh, String en) {

    /** What the cells of a column are; each may be without a value. */
    @Schema(name = "DatasetColumnType")
    public enum Type {
        /** Words that somebody wrote. */
        TEXT,
        /** An id, a code, or a name of the contract; never any other words. */
        CODE,
        /** JSON in a text. */
        JSON,
        /** Exact, written in full without an exponent. */
        DECIMAL,
        INTEGER,
        BOOLEAN,
        /** A day in Asia/Shanghai, as 2023-03-10. */
        DATE,
        /** In UTC, as 2023-04-08T02:00:00.123456Z. */
        INSTANT
    }

    static Column key(String name, String zh, String en) {
        return new Column(name, Type.CODE, true, null, zh, en);
    }

    static Column code(String name, String zh, String en) {
        return of(name, Type.CODE, zh, en);
    }

    static Column text(String name, String zh, String en) {
        return of(name, Type.TEXT, zh, en);
    }

    static Column of(String name, Type type, String zh, String en) {
        return new Column(name, type, false, null, zh, en);
    }

    static Column amount(String name, String unit, String zh, String en) {
        return new Column(name, Type.DECIMAL, false, unit, zh, en);
    }
}
