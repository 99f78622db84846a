package cn.jieshui.indicator.calculation;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How much of the annual target is due by the end of a month (序时进度).
 *
 * @param kind its form
 * @param cumulative of a curve, what is due by the end of each month, January first, as a share of the last; empty else
 */
public record Pace(PaceKind kind, List<BigDecimal> cumulative) {

    public static final Pace LINEAR = new Pace(PaceKind.LINEAR, List.of());
    public static final Pace YEAR_END = new Pace(PaceKind.YEAR_END, List.of());

    private static final Months WHOLE_YEAR = Months.through(12);

    /**
     * @throws IllegalArgumentException unless a curve has twelve amounts that never fall, from 0 or more to more than 0
     */
    public Pace {
        cumulative = List.copyOf(cumulative);
        boolean fits = kind == PaceKind.CURVE ? isCurve(cumulative) : cumulative.isEmpty();
        if (!fits) {
            throw new IllegalArgumentException("no pace " + kind + " " + cumulative);
        }
    }

    /**
     * A typed curve.
     *
     * @param shares twelve cumulative shares of the year, January first, between 0 and 1, never falling, the last one 1
     * @throws IllegalArgumentException for anything else
     */
    public static Pace curve(List<BigDecimal> shares) {
        Pace curve = new Pace(PaceKind.CURVE, shares);
        if (shares.get(11).compareTo(BigDecimal.ONE) != 0) {
            throw new IllegalArgumentException("the year's last cumulative share is 1, not " + shares.get(11));
        }
        return curve;
    }

    /**
     * The curve of a past year, kept exact.
     *
     * @param amounts of its twelve months, January first, none negative, not all zero
     * @throws IllegalArgumentException for anything else
     */
    public static Pace likeYear(List<BigDecimal> amounts) {
        BigDecimal[] sums = amounts.toArray(BigDecimal[]::new);
        for (int i = 1; i < sums.length; i++) {
            sums[i] = sums[i].add(sums[i - 1]);
        }
        return new Pace(PaceKind.CURVE, List.of(sums));
    }

    /** The exact share of the year's target that is due by the end of the month: 0 to 1, 1 in December. */
    public Fraction share(int month) {
        return switch (kind) {
            case LINEAR -> Fraction.of(month, 12);
            case CURVE -> new Fraction(cumulative.get(month - 1), cumulative.get(11));
            case YEAR_END -> month == 12 ? Fraction.ONE : Fraction.ZERO;
        };
    }

    /**
     * The amount at year end when that much came up in those months; null when none of the year's share is due in them.
     */
    BigDecimal project(BigDecimal amount, Months months) {
        if (amount.signum() == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal share = weight(months);
        return share.signum() == 0 ? null : Rounding.estimated(amount.multiply(weight(WHOLE_YEAR)), share);
    }

    /** What is due in the months, beside what is due in all twelve. */
    private BigDecimal weight(Months months) {
        return switch (kind) {
            case LINEAR -> BigDecimal.valueOf(months.count());
            case CURVE ->
                IntStream.rangeClosed(1, 12)
                        .filter(months::contains)
                        .mapToObj(this::step)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
            case YEAR_END -> months.contains(12) ? BigDecimal.ONE : BigDecimal.ZERO;
        };
    }

    private BigDecimal step(int month) {
        return month == 1 ? cumulative.get(0) : cumulative.get(month - 1).subtract(cumulative.get(month - 2));
    }

    /** Whether there are twelve that never fall, from 0 or more to more than 0. */
    static boolean isCurve(List<BigDecimal> cumulative) {
        return cumulative.size() == 12
                && cumulative.get(0).signum() >= 0
                && cumulative.get(11).signum() > 0
                && IntStream.range(1, 12).allMatch(i -> cumulative.get(i).compareTo(cumulative.get(i - 1)) >= 0);
    }
}
