package cn.jieshui.indicator.exchange;

import java.io.IOException;
import java.util.List;

/**
 * A table of a dataset.
 *
 * @param columns the last says since when a row is known as it is ({@code changedAt})
 */
public record Part(String name, String zh, String en, List<Column> columns, Source source) {

    /** Where the rows come from, in an order that only depends on their keys. */
    @FunctionalInterface
    interface Source {
        void rows(Dataset of, Rows rows) throws IOException;
    }

    /** Takes the cells of one row after the other, as many as there are columns. */
    @FunctionalInterface
    public interface Rows {
        void row(Object... cells) throws IOException;
    }
}
