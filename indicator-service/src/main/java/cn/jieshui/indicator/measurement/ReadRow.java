package cn.jieshui.indicator.measurement;

import java.util.List;

/**
 * One row of a body, as far as it could be read.
 *
 * @param number of the line that it begins on, from 1
 * @param value null when there are faults
 */
public record ReadRow(int number, NewMeasurement value, List<Fault> faults) {}
