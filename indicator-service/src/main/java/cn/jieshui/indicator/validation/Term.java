package cn.jieshui.indicator.validation;

/**
 * A series that a rule names.
 *
 * @param name as formulas write it: {@code water_use.agriculture}, {@code irrigation_water.numerator}
 * @param series the values of the measure's dimensions, joined by dots; empty without dimensions; null for each series
 *     of the measure by itself
 */
public record Term(String name, String measure, String series, Part part) {

    boolean isOf(Cell cell) {
        return measure.equals(cell.measure()) && (series == null || series.equals(cell.series()));
    }
}
