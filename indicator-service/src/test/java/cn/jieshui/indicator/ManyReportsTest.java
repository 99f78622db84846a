package cn.jieshui.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jieshui.indicator.compliance.ComputeResults;
import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Reports that come in one batch by the hundred count as they would one by one. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class ManyReportsTest {

    @Inject
    ComputeResults computing;

    @Test
    void whatIsComputedFromABatchIsWhatItsRowsGive() throws SQLException {
        TestPlan plan = TestPlan.issued();

        inOneBatch(() -> IntStream.rangeClosed(1, 120).forEach(number -> report(plan, number)
                .increment(number % 2 == 0 ? "1E+1" : "0.50")
                .accepted()));

        Figures.of(plan, "T09-D2", 3).awaitActual("630");
        assertThat(changesWhenComputedFromRows(plan)).isZero();
    }

    @Test
    void amongNewOnesThoseThatAreKnownAndThoseThatEndAreSeen() throws SQLException {
        TestPlan plan = TestPlan.issued();
        IntStream.rangeClosed(1, 60)
                .forEach(number -> report(plan, number).increment("1").accepted());
        Figures.of(plan, "T09-D2", 3).awaitActual("60");

        inOneBatch(() -> {
            IntStream.rangeClosed(31, 120)
                    .forEach(number -> report(plan, number).increment("1").accepted());
            report(plan, 1).increment("1").withdrawn();
        });
        Figures.of(plan, "T09-D2", 3).awaitActual("119");
        assertThat(changesWhenComputedFromRows(plan)).isZero();

        inOneBatch(() -> {
            IntStream.rangeClosed(121, 200)
                    .forEach(number -> report(plan, number).increment("1").accepted());
            report(plan, 201).increment("5").supersedes(report(plan, 2)).corrected();
            report(plan, 202).increment("7").supersedes(report(plan, 121)).corrected();
        });
        Figures.of(plan, "T09-D2", 3).awaitActual("209");
        assertThat(changesWhenComputedFromRows(plan)).isZero();
    }

    private static TestReport report(TestPlan plan, int number) {
        return TestReport.on(plan, "T09-D2").number(number).by("500110-x" + number);
    }

    /** Holds the service back until all is sent. */
    private static void inOneBatch(Runnable sending) throws SQLException {
        try (Connection other = Tables.connection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table inbox_position in exclusive mode");
            sending.run();
            other.rollback();
        }
    }

    private int changesWhenComputedFromRows(TestPlan plan) {
        List<String> plans = List.of(plan.id());
        return QuarkusTransaction.requiringNew().call(() -> computing.compute(plans, plans, List.of()));
    }
}
