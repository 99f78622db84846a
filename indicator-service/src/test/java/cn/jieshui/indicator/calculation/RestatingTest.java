package cn.jieshui.indicator.calculation;

import static cn.jieshui.indicator.calculation.Given.YEAR;
import static cn.jieshui.indicator.calculation.Given.cap;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Restating a value and restating it back leaves no trace, not even of a cap that was exceeded in between. */
class RestatingTest {

    private static final IndicatorRule RULE = cap("700");
    private static final LocalDate FIRST_DAY = LocalDate.of(YEAR, 2, 10);

    @Property(tries = 60)
    void restatingAndRestatingBackIsTheIdentity(
            @ForAll("amounts") @Size(12) List<BigDecimal> amounts,
            @ForAll @IntRange(min = 1, max = 12) int month,
            @ForAll("amount") BigDecimal other) {
        List<Revision> revisions = new ArrayList<>();
        for (int i = 1; i <= 12; i++) {
            revisions.add(revision(i, amounts.get(i - 1), FIRST_DAY.plusDays(i)));
        }
        List<Compliance> before = year(revisions);

        revisions.add(revision(month, other.add(new BigDecimal(1000)), FIRST_DAY.plusDays(20)));
        List<Compliance> restated = year(revisions);
        revisions.add(revision(month, amounts.get(month - 1), FIRST_DAY.plusDays(21)));

        assertThat(restated).isNotEqualTo(before);
        assertThat(year(revisions)).isEqualTo(before);
    }

    @Property(tries = 60)
    void aCorrectionInAMonthLeavesTheMonthsBeforeItAlone(
            @ForAll("amounts") @Size(12) List<BigDecimal> amounts,
            @ForAll @IntRange(min = 1, max = 12) int month,
            @ForAll("amount") BigDecimal other) {
        List<Revision> revisions = new ArrayList<>();
        for (int i = 1; i <= 12; i++) {
            revisions.add(revision(i, amounts.get(i - 1), FIRST_DAY));
        }
        List<Compliance> before = year(revisions);

        revisions.add(revision(month, other, FIRST_DAY.plusDays(1)));

        assertThat(year(revisions).subList(0, month - 1)).isEqualTo(before.subList(0, month - 1));
    }

    private static Revision revision(int month, BigDecimal amount, LocalDate acceptedOn) {
        Period period = Period.ofMonth(YEAR, month);
        return new Revision("a", period, new Value.Increment(period, amount), acceptedOn);
    }

    private static List<Compliance> year(List<Revision> revisions) {
        List<Value> values = Revision.effective(revisions, "a", LocalDate.MAX);
        return YearToDate.of(RULE, new Inputs.Stated(List.of(new Series("a", Frequency.MONTH, values))));
    }

    @Provide
    Arbitrary<BigDecimal> amount() {
        return Anything.amount();
    }

    @Provide
    Arbitrary<List<BigDecimal>> amounts() {
        return Anything.amount().list();
    }
}
