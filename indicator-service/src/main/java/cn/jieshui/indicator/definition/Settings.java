package cn.jieshui.indicator.definition;

import cn.jieshui.indicator.calculation.FoldMethod;
import cn.jieshui.indicator.calculation.Thresholds;
import cn.jieshui.indicator.plan.Indicator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What was set for an indicator beyond its plan.
 *
 * @param definition null when it is computed from reports
 * @param pace null when the pace is the plan's
 * @param thresholds where YELLOW ends; null for {@link Thresholds#DEFAULT}
 * @param annual whether it is judged once a year
 * @param operands the series that the definition reads; empty without one
 */
public record Settings(
        DefinitionCard definition, PaceSetting pace, Thresholds thresholds, boolean annual, List<Operand> operands) {

    public static final Settings NONE = new Settings(null, null, null, false, List.of());

    /** What of it holds for the same goal of another plan. */
    Settings takenOver(Indicator goal) {
        boolean valid = definition != null && definition.isValidIn(goal.year());
        PaceSetting course =
                pace == null || pace.profileYear() == null ? pace : new PaceSetting(pace.kind(), null, null);
        return new Settings(valid ? definition : null, course, thresholds, annual, valid ? operands : List.of());
    }

    /** What was set, else what the plan proposes; null when neither says anything. */
    public PaceSetting paceOf(Indicator indicator) {
        boolean planned = pace == null && indicator.pace() != null;
        return planned ? new PaceSetting(indicator.pace(), null, null) : pace;
    }

    /** The past years, the newest first, from which the indicator's pace may be taken; none for any other pace. */
    public List<Integer> profileYears(Indicator indicator) {
        PaceSetting wanted = paceOf(indicator);
        if (annual || definition == null || wanted == null || !wanted.needsProfile()) {
            return List.of();
        }
        return wanted.profileYear() != null
                ? List.of(wanted.profileYear())
                : IntStream.rangeClosed(1, PaceSetting.YEARS_BACK)
                        .mapToObj(back -> indicator.year() - back)
                        .toList();
    }

    /** All years whose values the indicator is computed from: the plan's, the base year, those of its pace. */
    public List<Integer> years(Indicator indicator) {
        Integer baseYear =
                indicator.method() == FoldMethod.REDUCTION ? indicator.target().baseYear() : null;
        return IntStream.concat(
                        IntStream.concat(
                                IntStream.of(indicator.year()),
                                baseYear == null ? IntStream.of() : IntStream.of(baseYear)),
                        profileYears(indicator).stream().mapToInt(Integer::intValue))
                .distinct()
                .boxed()
                .toList();
    }
}
