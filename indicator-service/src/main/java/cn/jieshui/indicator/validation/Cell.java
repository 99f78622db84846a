package cn.jieshui.indicator.validation;

import cn.jieshui.indicator.calculation.Period;

/**
 * A place for one measured value.
 *
 * @param series the values of the measure's dimensions, joined by dots; empty without dimensions
 */
public record Cell(String measure, String series, String area, Period period) {

    Cell at(Period other) {
        return new Cell(measure, series, area, other);
    }

    Cell of(Term term) {
        return new Cell(term.measure(), term.series(), area, period);
    }
}
