package cn.jieshui.indicator.calculation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact quotient of two decimals. It is never divided out to compare: comparisons multiply crosswise.
 *
 * @param numerator without trailing zeros
 * @param denominator greater than 0, without trailing zeros
 */
public record Fraction(BigDecimal numerator, BigDecimal denominator) implements Comparable<Fraction> {

    public static final Fraction ZERO = of(BigDecimal.ZERO);
    public static final Fraction ONE = of(BigDecimal.ONE);

    /**
     * Takes the sign of the denominator into the numerator.
     *
     * @throws ArithmeticException for a denominator of 0
     */
    public Fraction {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("denominator is zero");
        }
        boolean negative = denominator.signum() < 0;
        numerator = Rounding.plain(negative ? numerator.negate() : numerator);
        denominator = Rounding.plain(negative ? denominator.negate() : denominator);
    }

    public static Fraction of(BigDecimal number) {
        return new Fraction(number, BigDecimal.ONE);
    }

    static Fraction of(long numerator, long denominator) {
        return new Fraction(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator));
    }

    public Fraction times(BigDecimal factor) {
        return new Fraction(numerator.multiply(factor), denominator);
    }

    public Fraction times(Fraction factor) {
        return new Fraction(numerator.multiply(factor.numerator), denominator.multiply(factor.denominator));
    }

    /** @throws ArithmeticException for a divisor of 0 */
    public Fraction dividedBy(BigDecimal divisor) {
        return new Fraction(numerator, denominator.multiply(divisor));
    }

    /** @throws ArithmeticException for a divisor of 0 */
    public Fraction dividedBy(Fraction divisor) {
        return new Fraction(numerator.multiply(divisor.denominator), denominator.multiply(divisor.numerator));
    }

    /** Reduced, so that long sums stay short. */
    public Fraction plus(Fraction other) {
        return new Fraction(
                        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                        denominator.multiply(other.denominator))
                .reduced();
    }

    /** Reduced like a sum. */
    public Fraction minus(Fraction other) {
        return plus(other.times(BigDecimal.ONE.negate()));
    }

    public boolean isZero() {
        return numerator.signum() == 0;
    }

    private Fraction reduced() {
        int scale = Math.max(numerator.scale(), denominator.scale());
        BigInteger top = numerator.setScale(scale, RoundingMode.UNNECESSARY).unscaledValue();
        BigInteger bottom =
                denominator.setScale(scale, RoundingMode.UNNECESSARY).unscaledValue();
        BigInteger common = top.gcd(bottom);
        return new Fraction(new BigDecimal(top.divide(common)), new BigDecimal(bottom.divide(common)));
    }

    /** For display: six decimal places, half even ({@link Rounding}). */
    public BigDecimal rounded() {
        return Rounding.rounded(numerator, denominator);
    }

    /** To go on estimating with. */
    BigDecimal estimated() {
        return Rounding.estimated(numerator, denominator);
    }

    /** By value: 1/2 and 2/4 compare as 0, though the records differ. */
    @Override
    public int compareTo(Fraction other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    boolean isAtLeast(Fraction other) {
        return compareTo(other) >= 0;
    }

    boolean isAtMost(Fraction other) {
        return compareTo(other) <= 0;
    }
}
