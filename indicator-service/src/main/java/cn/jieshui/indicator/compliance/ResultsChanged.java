package cn.jieshui.indicator.compliance;

import cn.jieshui.indicator.calculation.Completeness;
import cn.jieshui.indicator.calculation.Light;
import cn.jieshui.indicator.calculation.Met;
import java.math.BigDecimal;
import java.util.List;

/**
 * That results of an indicator changed, as compliance.v1 tells it.
 *
 * @param version of the indicator's results, after the change
 * @param months those that changed, in order
 */
record ResultsChanged(String indicator, String plan, String area, long version, List<Month> months) {

    /**
     * The results of a month.
     *
     * @param before null when there was none
     */
    record Month(String asOf, Short before, Short after) {

        /** No light yet is as good as GREY. */
        boolean changesLight() {
            return after.light() != (before == null ? Light.GREY : before.light());
        }
    }

    /** What most readers want of a result. */
    record Short(BigDecimal actual, BigDecimal pace, Light light, Met met, Completeness completeness) {

        static Short of(Result result) {
            return new Short(result.actual(), result.pace(), result.light(), result.met(), result.completeness());
        }
    }

    boolean changesLight() {
        return months.stream().anyMatch(Month::changesLight);
    }
}
