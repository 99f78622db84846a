package cn.jieshui.indicator.storage;

import java.sql.SQLException;

/** What is done with each row of an answer. */
@FunctionalInterface
public interface RowTaker {

    void take(Row row) throws SQLException;
}
