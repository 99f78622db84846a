package cn.jieshui.indicator.storage;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Rows turned into columns, each of them one array parameter of {@code unnest(?, ?, …)}. */
public final class Columns<R> {

    private final Collection<R> rows;
    private final List<Column> columns = new ArrayList<>();

    private Columns(Collection<R> rows) {
        this.rows = rows;
    }

    /** One array with the name of its element type in SQL. */
    record Column(String type, Object[] values) {}

    public static <R> Columns<R> of(Collection<R> rows) {
        return new Columns<>(rows);
    }

    public Columns<R> text(Function<R, String> value) {
        return add("text", value, String[]::new);
    }

    public Columns<R> bigint(Function<R, Long> value) {
        return add("bigint", value, Long[]::new);
    }

    public Columns<R> integer(Function<R, Integer> value) {
        return add("integer", value, Integer[]::new);
    }

    public Columns<R> numeric(Function<R, BigDecimal> value) {
        return add("numeric", value);
    }

    public Columns<R> date(Function<R, LocalDate> value) {
        return add("date", value);
    }

    public Columns<R> bool(Function<R, Boolean> value) {
        return add("boolean", value);
    }

    public Columns<R> bytes(Function<R, byte[]> value) {
        return add("bytea", value, byte[][]::new);
    }

    /** Of what is JSON already. */
    public Columns<R> json(Function<R, String> value) {
        return add("jsonb", value);
    }

    public Columns<R> instant(Function<R, Instant> value) {
        return add("timestamptz", row -> {
            Instant instant = value.apply(row);
            return instant == null ? null : instant.atOffset(ZoneOffset.UTC).toString();
        });
    }

    private Columns<R> add(String type, Function<R, ?> value) {
        return add(type, value::apply, Object[]::new);
    }

    /** Arrays of texts, longs, integers and octets travel in binary form, others as text. */
    private <T> Columns<R> add(String type, Function<R, T> value, IntFunction<T[]> array) {
        columns.add(new Column(type, rows.stream().map(value).toArray(array)));
        return this;
    }

    Object[] parameters() {
        return columns.toArray();
    }
}
