package cn.jieshui.indicator.storage;

import java.sql.SQLException;

/** Makes a value out of the row that the result stands at. */
@FunctionalInterface
public interface RowReader<T> {

    T read(Row row) throws SQLException;
}
