package cn.jieshui.indicator.exchange;

import cn.jieshui.indicator.storage.Database;
import cn.jieshui.indicator.storage.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;

/** Hands the rows of a query on as rows of a part, one after the other. */
@ApplicationScoped
class TableRows {

    private final Database database;

    @Inject
    TableRows(Database database) {
        this.database = database;
    }

    /** Makes the cells of a row. */
    @FunctionalInterface
    interface Cells {
        Object[] of(Row row) throws SQLException;
    }

    static Object[] cells(Object... cells) {
        return cells;
    }

    void each(String sql, Part.Rows rows, Cells cells, Object... parameters) {
        database.each(
                sql,
                row -> {
                    try {
                        rows.row(cells.of(row));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                parameters);
    }
}
