package cn.jieshui.indicator.calculation;

/**
 * A set of months of the plan year.
 *
 * @param bits bit 0 is January
 */
record Months(int bits) {

    static final Months NONE = new Months(0);

    static Months of(Period period) {
        return through(period.lastMonth()).minus(through(period.firstMonth() - 1));
    }

    /** January to that month, which is included; none for 0. */
    static Months through(int month) {
        return new Months((1 << month) - 1);
    }

    /** What the value speaks of: its period, or all of the year up to its end. */
    static Months of(Value value) {
        return value instanceof Value.Cumulative ? through(value.period().lastMonth()) : of(value.period());
    }

    Months plus(Months other) {
        return new Months(bits | other.bits);
    }

    Months minus(Months other) {
        return new Months(bits & ~other.bits);
    }

    Months and(Months other) {
        return new Months(bits & other.bits);
    }

    boolean covers(Months other) {
        return other.minus(this).isEmpty();
    }

    boolean isEmpty() {
        return bits == 0;
    }

    boolean contains(int month) {
        return (bits >> (month - 1) & 1) == 1;
    }

    int count() {
        return Integer.bitCount(bits);
    }

    /** The last of them, 1 to 12; 0 for none. */
    int last() {
        return Integer.SIZE - Integer.numberOfLeadingZeros(bits);
    }
}
