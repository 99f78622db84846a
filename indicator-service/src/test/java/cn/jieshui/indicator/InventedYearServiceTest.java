package cn.jieshui.indicator;

import static cn.jieshui.indicator.Api.COMPLIANCE;
import static cn.jieshui.indicator.Api.read;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jieshui.indicator.calculation.InventedYear;
import cn.jieshui.platform.time.Zones;
import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A full invented year of all headline goals through the real service, held month by month against the second,
 * independent calculation: as it reads in the end, as it was published, and as it was known on any day.
 */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class InventedYearServiceTest {

    private static final LocalDate IN_THE_END = LocalDate.of(2024, 3, 1);
    private static InventedDistrict district;

    @BeforeEach
    void playOnce() {
        if (district == null) {
            InventedDistrict played = new InventedDistrict();
            played.play();
            district = played;
        }
    }

    @Test
    void everyMonthReadsInTheEndAsTheSecondOpinionSays() {
        InventedDistrict.INDICATOR.forEach((invented, indicator) -> {
            JsonPath all = compliance(indicator, "");
            List<String> lines = new ArrayList<>();
            for (int month = 0; month < 12; month++) {
                lines.add(InventedDistrict.line(all, "months[%d]".formatted(month)));
            }
            assertThat(lines).as(invented).containsExactlyElementsOf(secondOpinion(invented, IN_THE_END));
        });
    }

    @Test
    void everyMonthWasKnownOnThe15thAsTheSecondOpinionSays() {
        for (int month = 1; month <= 12; month++) {
            LocalDate day = YearMonth.of(2023, month).atEndOfMonth().plusDays(15);
            Instant at = day.plusDays(1).atStartOfDay(Zones.SHANGHAI).toInstant();
            JsonPath list =
                    read(COMPLIANCE + "?plan=500110-2023&limit=100&asOf=2023-%02d&knownAt=%s".formatted(month, at));
            List<String> ids = list.getList("items.indicator");
            for (String invented : InventedDistrict.INDICATOR.keySet()) {
                int place = ids.indexOf("500110-2023-" + InventedDistrict.INDICATOR.get(invented));
                assertThat(InventedDistrict.line(list, "items[%d]".formatted(place)))
                        .as("%s known on %s", invented, day)
                        .isEqualTo(secondOpinion(invented, day).get(month - 1));
                list.setRootPath("");
            }
        }
    }

    @Test
    void everyMonthWasPublishedOnThe10thAsTheSecondOpinionSays() {
        InventedDistrict.INDICATOR.forEach((invented, indicator) -> {
            JsonPath all = compliance(indicator, "");
            for (int month = 1; month <= 12; month++) {
                LocalDate day = YearMonth.of(2023, month).plusMonths(1).atDay(10);
                all.setRootPath("asPublished[%d]".formatted(month - 1));
                String published = String.join(
                        " ",
                        "actual " + InventedDistrict.amount(all, "actual"),
                        all.getString("light"),
                        all.getString("met"));
                String[] words = secondOpinion(invented, day).get(month - 1).split(" ", -1);
                assertThat(published)
                        .as("%s of 2023-%02d", invented, month)
                        .isEqualTo(String.join(" ", words[1], words[2], words[7], words[8]));
            }
        });
    }

    @Test
    void aRedMonthThatWasCaughtUpReadsYellowInThePublishedHistory() {
        JsonPath total = compliance("G1", "");

        assertThat(total.getString("asPublished[7].light")).isEqualTo("RED");
        assertThat(total.getString("asPublished[7].readsAs")).isEqualTo("YELLOW");
        assertThat(total.getString("months[7].light")).isEqualTo("YELLOW");
    }

    @Test
    void theGrossLeakageRateStandsBesideTheAssessedOne() {
        JsonPath leakage = compliance("G6", "");
        List<String> gross = secondOpinion("leakage-rate", IN_THE_END);

        for (int month = 0; month < 12; month++) {
            leakage.setRootPath("months[%d]".formatted(month));
            assertThat("actual " + InventedDistrict.amount(leakage, "also[0].actual"))
                    .isEqualTo(String.join(
                            " ", List.of(gross.get(month).split(" ", -1)).subList(1, 3)));
        }
    }

    private static List<String> secondOpinion(String invented, LocalDate day) {
        return InventedYear.secondOpinion(invented, day).stream()
                .map(line -> line.replaceAll("(net|gross|correction)\\.", "$1_"))
                .toList();
    }

    private static JsonPath compliance(String indicator, String more) {
        return read(COMPLIANCE + "/500110-2023-" + indicator + more);
    }
}
