package cn.jieshui.indicator.storage;

import java.sql.SQLException;

/** The database did not carry out a statement; the cause says whether trying again helps. */
public final class DatabaseFailure extends RuntimeException {

    DatabaseFailure(SQLException cause) {
        super("A statement failed", cause);
    }
}
