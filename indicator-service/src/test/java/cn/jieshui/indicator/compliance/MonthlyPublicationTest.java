package cn.jieshui.indicator.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jieshui.indicator.calculation.Light;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MonthlyPublicationTest {

    private static final YearMonth MARCH = YearMonth.of(2023, 3);
    private static final Instant MIDNIGHT = Instant.parse("2023-04-10T16:00:00Z");
    private static final Instant LONG_AFTER = Instant.parse("2024-01-01T00:00:00Z");

    private final MonthlyPublication publication = MonthlyPublication.DEFAULT;

    @Test
    void aMonthIsPublishedWhenTheTenthOfTheNextEndsInShanghai() {
        assertThat(publication.of(MARCH)).isEqualTo(MIDNIGHT);
        assertThat(publication.of(YearMonth.of(2023, 12))).isEqualTo("2024-01-10T16:00:00Z");
        assertThat(new MonthlyPublication(15).of(MARCH)).isEqualTo("2023-04-15T16:00:00Z");
    }

    @Test
    void theDayIsOneThatEveryMonthHas() {
        assertThatThrownBy(() -> new MonthlyPublication(29)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MonthlyPublication(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatStoodWhenTheDayEndedWasPublished() {
        PastResult early = past(1, "2023-04-01T00:00:00Z", true);
        PastResult justIn = past(2, "2023-04-10T15:59:59.999999Z", true);
        PastResult midnight = past(3, "2023-04-10T16:00:00Z", true);

        assertThat(published(midnight, justIn, early)).contains(justIn);
    }

    @Test
    void anEmptyMonthIsPublishedAsWhatItWasThen() {
        PastResult empty = past(1, "2023-01-05T00:00:00Z", false);
        PastResult late = past(2, "2023-05-01T00:00:00Z", true);

        assertThat(published(empty, late)).contains(empty);
    }

    @Test
    void ofHistoryThatWasLoadedLaterTheFirstResultThatRestsOnAnythingCounts() {
        PastResult empty = past(1, "2023-06-01T00:00:00Z", false);
        PastResult first = past(2, "2023-06-02T00:00:00Z", true);
        PastResult second = past(3, "2023-06-03T00:00:00Z", true);

        assertThat(published(second, first, empty)).contains(first);
        assertThat(published(empty)).contains(empty);
        assertThat(published()).isEmpty();
    }

    @Test
    void nothingIsPublishedBeforeItsTime() {
        List<PastResult> results = List.of(past(1, "2023-04-01T00:00:00Z", true));

        assertThat(publication.published(MARCH, results, MIDNIGHT.minusNanos(1000)))
                .isEmpty();
        assertThat(publication.published(MARCH, results, MIDNIGHT)).isPresent();
    }

    @Test
    void whatCameLaterThanIsAskedAboutDoesNotCount() {
        PastResult first = past(1, "2023-06-01T00:00:00Z", false);
        PastResult second = past(2, "2023-06-02T00:00:00Z", true);

        assertThat(publication.published(MARCH, List.of(first, second), Instant.parse("2023-06-01T12:00:00Z")))
                .contains(first);
    }

    @Test
    void aRedMonthThatWasCaughtUpReadsYellowAndNothingElseChanges() {
        assertThat(MonthlyPublication.reads(Light.RED, Light.GREEN)).isEqualTo(Light.YELLOW);
        assertThat(MonthlyPublication.reads(Light.RED, Light.YELLOW)).isEqualTo(Light.YELLOW);
        assertThat(MonthlyPublication.reads(Light.RED, Light.RED)).isEqualTo(Light.RED);
        assertThat(MonthlyPublication.reads(Light.RED, Light.GREY)).isEqualTo(Light.RED);
        assertThat(MonthlyPublication.reads(Light.GREEN, Light.RED)).isEqualTo(Light.GREEN);
        assertThat(MonthlyPublication.reads(Light.YELLOW, Light.GREEN)).isEqualTo(Light.YELLOW);
        assertThat(MonthlyPublication.reads(Light.GREY, Light.GREEN)).isEqualTo(Light.GREY);
    }

    private Optional<PastResult> published(PastResult... results) {
        return publication.published(MARCH, List.of(results), LONG_AFTER);
    }

    private static PastResult past(long version, String from, boolean restsOnInputs) {
        return new PastResult(new KnownResult(null, version, Instant.parse(from)), restsOnInputs, null);
    }
}
