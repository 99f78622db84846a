/**
 * Owns the arithmetic of an indicator (考核指标): what its year-to-date actual is at the end of each month of the plan
 * year, how much is due by then, and which light that makes. Pure: values in, records out, no clock, no storage; the
 * same inputs in any order give the same results. All arithmetic is exact decimal; comparisons multiply crosswise and
 * never divide; only what is displayed is rounded ({@link cn.jieshui.indicator.calculation.Rounding}).
 *
 * <p>Start at {@link cn.jieshui.indicator.calculation.YearToDate}.
 */
package cn.jieshui.indicator.calculation;
