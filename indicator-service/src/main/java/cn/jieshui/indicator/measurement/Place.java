package cn.jieshui.indicator.measurement;

/**
 * A series by its names.
 *
 * @param measure code of the measure
 * @param series the values of the measure's dimensions, joined by dots; empty without dimensions
 */
public record Place(String measure, String area, String series) {}
