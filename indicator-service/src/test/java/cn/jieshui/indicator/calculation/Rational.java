package cn.jieshui.indicator.calculation;

import java.math.BigDecimal;
import java.math.BigInteger;

/** A fraction of whole numbers in lowest terms: the second opinion on everything that the calculation compares. */
record Rational(BigInteger over, BigInteger under) implements Comparable<Rational> {

    static final Rational ZERO = of(0, 1);

    Rational {
        BigInteger divisor = over.gcd(under);
        BigInteger signed = under.signum() < 0 ? divisor.negate() : divisor;
        over = over.divide(signed);
        under = under.divide(signed);
    }

    static Rational of(long over, long under) {
        return new Rational(BigInteger.valueOf(over), BigInteger.valueOf(under));
    }

    static Rational of(BigDecimal number) {
        return number.scale() >= 0
                ? new Rational(number.unscaledValue(), BigInteger.TEN.pow(number.scale()))
                : new Rational(number.toBigIntegerExact(), BigInteger.ONE);
    }

    Rational plus(Rational other) {
        return new Rational(over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
    }

    Rational minus(Rational other) {
        return plus(new Rational(other.over.negate(), other.under));
    }

    Rational times(Rational other) {
        return new Rational(over.multiply(other.over), under.multiply(other.under));
    }

    Rational dividedBy(Rational other) {
        return new Rational(over.multiply(other.under), under.multiply(other.over));
    }

    boolean isZero() {
        return over.signum() == 0;
    }

    /** Six places, a half to the even digit, by whole-number division with remainder. */
    BigDecimal shown() {
        BigInteger[] parts = over.abs().multiply(BigInteger.valueOf(1_000_000)).divideAndRemainder(under);
        int half = parts[1].shiftLeft(1).compareTo(under);
        boolean up = half > 0 || half == 0 && parts[0].testBit(0);
        BigInteger digits = up ? parts[0].add(BigInteger.ONE) : parts[0];
        BigDecimal shown = new BigDecimal(over.signum() < 0 ? digits.negate() : digits, 6).stripTrailingZeros();
        return shown.scale() < 0 ? shown.setScale(0) : shown;
    }

    @Override
    public int compareTo(Rational other) {
        return minus(other).over.signum();
    }
}
