package cn.jieshui.indicator.calculation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * One effective value of a series: an accepted report or a measurement, corrections already applied (有效值).
 *
 * <p>Numbers of more than {@value #MOST_DIGITS} digits before or after the point are refused with an
 * IllegalArgumentException: they measure nothing, and written out they would fill the memory.
 */
public sealed interface Value {

    int MOST_DIGITS = 100;

    /** What it is for. */
    Period period();

    /**
     * What was achieved or used within the period; may be negative.
     *
     * @param amount in the unit of the target, or of the operand
     */
    record Increment(Period period, BigDecimal amount) implements Value {
        public Increment {
            Objects.requireNonNull(period, "period");
            requireWritable(amount);
        }
    }

    /**
     * What was achieved or used from 1 January to the end of the period, whatever the period's length.
     *
     * @param amount in the unit of the target, or of the operand
     */
    record Cumulative(Period period, BigDecimal amount) implements Value {
        public Cumulative {
            Objects.requireNonNull(period, "period");
            requireWritable(amount);
        }
    }

    /**
     * A rate or stock as it stands at the end of the period: never added up, carried forward.
     *
     * @param amount in the unit of the target (9.2 for 9.2 %), or of the operand
     */
    record Level(Period period, BigDecimal amount) implements Value {
        public Level {
            Objects.requireNonNull(period, "period");
            requireWritable(amount);
        }
    }

    /**
     * A rate of the period in its two parts, in the same unit, not multiplied by 100 for percent.
     *
     * @param denominator 0 makes the result NOT_COMPUTABLE, unless other denominators are added to it
     */
    record Ratio(Period period, BigDecimal numerator, BigDecimal denominator) implements Value {
        public Ratio {
            Objects.requireNonNull(period, "period");
            requireWritable(numerator);
            requireWritable(denominator);
        }
    }

    /** The entries of one report; each counts by its own day. An empty list says: nothing new. */
    record Items(Period period, List<Item> items) implements Value {
        public Items {
            Objects.requireNonNull(period, "period");
            items = List.copyOf(items);
        }
    }

    /**
     * That a milestone was reached.
     *
     * @param completedOn the day (Asia/Shanghai) from the end of whose month on it counts as done
     */
    record Done(Period period, LocalDate completedOn) implements Value {
        public Done {
            Objects.requireNonNull(period, "period");
            Objects.requireNonNull(completedOn, "completedOn");
        }
    }

    private static void requireWritable(BigDecimal amount) {
        if (Math.abs((long) amount.scale()) > MOST_DIGITS || amount.precision() > MOST_DIGITS) {
            throw new IllegalArgumentException("more than " + MOST_DIGITS + " digits");
        }
    }
}
