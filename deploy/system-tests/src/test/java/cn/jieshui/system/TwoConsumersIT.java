package cn.jieshui.system;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jieshui.local.district.SuiteClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two indicator-services share the areas; what befalls one in the middle of a fold changes no figure. */
class TwoConsumersIT {

    private static ConsumerGroup group;
    private static Member survivor;
    private static Member other;
    private static int month;
    private static int sum;

    @BeforeAll
    static void start() throws Exception {
        group = new ConsumerGroup(Districts.AREAS);
        survivor = group.start();
        other = group.start();
        group.awaitSharedBy(2);
        List<Integer> partitions =
                group.send(Districts.AREAS.stream().map(Districts::issued).toList());
        assertThat(new HashSet<>(partitions)).hasSizeGreaterThanOrEqualTo(4);
        group.awaitFolded();
    }

    @AfterAll
    static void stop() throws Exception {
        group.stop();
    }

    @Test
    void theOtherFoldsWhatAKilledOneHadBegun() throws Exception {
        strike("inbox_position", other::kill);

        group.awaitSharedBy(1);
        assertFigures();
        other = group.start();
        group.awaitSharedBy(2);
        report();
        assertFigures();
    }

    @Test
    void theOtherDoesNotWaitForAFrozenOneWhichFoldsNothingTwiceWhenItGoesOn() throws Exception {
        strike("progress_report", other::freeze);

        group.awaitSharedBy(1);
        assertFigures();
        other.thaw();
        group.awaitSharedBy(2);
        assertFigures();
        report();
        assertFigures();
    }

    /** Strikes one while both are in the middle of folding the next month. */
    private static void strike(String table, Blow blow) throws Exception {
        group.whileAllWaitFor(table, 2, new ConsumerGroup.Strike() {
            @Override
            public void before() throws Exception {
                report();
            }

            @Override
            public void meanwhile() throws Exception {
                blow.fall();
            }
        });
    }

    private interface Blow {
        void fall() throws Exception;
    }

    private static void report() throws Exception {
        month++;
        sum += month;
        group.send(Districts.accepted(month));
    }

    private static void assertFigures() {
        group.awaitFolded();
        SuiteClient client = new SuiteClient(survivor.url(), group.issuer());
        for (String area : Districts.AREAS) {
            JsonNode results =
                    RunningSuite.ok(client.get("viewer", "/compliance?asOf=2023-12&plan=" + Districts.plan(area)));
            assertThat(results.path("items")).hasSize(4).allSatisfy(result -> assertThat(
                            MainJobIT.number(result, "actual"))
                    .isEqualByComparingTo(BigDecimal.valueOf(sum)));
        }
    }
}
