package cn.jieshui.indicator.compliance;

import cn.jieshui.indicator.calculation.Light;
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
    record Month(String asOf, Outline before, Outline after) {

        /** No light yet is as good as GREY. */
        boolean changesLight() {
            return after.light() != (before == null ? Light.GREY : before.light());
        }

        boolean differs() {
            return !after.equals(before);
        }
    }

    boolean changesLight() {
        return months.stream().anyMatch(Month::changesLight);
    }
}
