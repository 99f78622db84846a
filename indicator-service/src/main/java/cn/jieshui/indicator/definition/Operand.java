package cn.jieshui.indicator.definition;

import cn.jieshui.indicator.calculation.Frequency;
import cn.jieshui.indicator.measure.Unit;

/**
 * A series that a formula reads.
 *
 * @param name as the formula writes it, such as {@code water_use.agriculture}
 * @param dimension which series of the measure; empty for a measure without dimensions
 * @param frequency how often it is measured
 */
public record Operand(String name, long measureKey, String dimension, Part part, Frequency frequency, Unit unit) {

    /** What of a measurement is read. */
    public enum Part {
        AMOUNT,
        NUMERATOR,
        DENOMINATOR,
        /** Numerator and denominator together; such a formula is this one name and nothing else. */
        PAIR
    }

    /** Whether values are carried forward instead of added up. */
    public boolean isLevel() {
        return part == Part.AMOUNT && unit.isShare();
    }
}
