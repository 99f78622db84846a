package cn.jieshui.indicator.validation;

import java.math.BigDecimal;

/** The values that stand, in canonical units. */
@FunctionalInterface
public interface Values {

    /** Null when there is none. */
    BigDecimal of(Cell cell, Part part);
}
