package cn.jieshui.system;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jieshui.local.Service;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** A power cut in the worst moment: the acceptance is committed, its event is on the way into the figure. */
class KilledIndicatorServiceIT {

    private static final String UNITS = "500110-2023-T11-D1";

    private final RunningSuite suite = RunningSuite.get();

    @Test
    void aKillBetweenAcceptanceAndFoldLeavesTheFigureRightAndCountedOnce() throws Exception {
        String report = suite.report("reporter-500110-jgswglzx", UNITS, "2023-04", "DW-001", "DW-002", "DW-003");

        try (Connection database = DriverManager.getConnection(
                        suite.processes().jdbcUrl(Service.INDICATOR), "indicator", "indicator");
                Statement statement = database.createStatement()) {
            holdTheFold(database, statement);
            suite.accept(report);
            RunningSuite.eventually().until(() -> foldWaits(statement));
            suite.processes().kill(Service.INDICATOR);
            database.rollback();
        }
        suite.processes().restart(Service.INDICATOR);

        RunningSuite.eventually()
                .untilAsserted(() -> assertThat(MainJobIT.number(suite.compliance(UNITS, "2023-04"), "actual"))
                        .isEqualByComparingTo("3"));
    }

    /** Whoever folds moves the position on here first, so the fold stops in the middle of its transaction. */
    private static void holdTheFold(Connection database, Statement statement) throws SQLException {
        database.setAutoCommit(false);
        statement.execute("lock table inbox_position in exclusive mode");
    }

    private static boolean foldWaits(Statement statement) throws SQLException {
        try (ResultSet waiting = statement.executeQuery(
                "select count(*) from pg_locks where relation = 'inbox_position'::regclass and not granted")) {
            waiting.next();
            return waiting.getInt(1) > 0;
        }
    }
}
