package cn.jieshui.indicator.scorecard.scoring;

import cn.jieshui.indicator.calculation.Completeness;
import cn.jieshui.indicator.calculation.Light;
import cn.jieshui.indicator.calculation.Met;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Indicators told apart by what their results say: behind each number the ids that make it up, in the plan's order.
 * Every light, every met and every completeness is there, also when nothing has it.
 */
public record Tally(
        List<String> indicators,
        Map<Light, List<String>> lights,
        Map<Met, List<String>> met,
        Map<Completeness, List<String>> completeness) {

    /** @param indicators each of them counts */
    public static Tally of(List<Judged> indicators) {
        return new Tally(
                ids(indicators),
                by(indicators, Light.values(), Judged::light),
                by(indicators, Met.values(), Judged::met),
                by(indicators, Completeness.values(), Judged::completeness));
    }

    private static <E> Map<E, List<String>> by(List<Judged> indicators, E[] kinds, Function<Judged, E> kindOf) {
        Map<E, List<String>> groups = new LinkedHashMap<>();
        Arrays.stream(kinds)
                .forEach(kind -> groups.put(
                        kind,
                        ids(indicators.stream()
                                .filter(each -> kindOf.apply(each) == kind)
                                .toList())));
        return Collections.unmodifiableMap(groups);
    }

    private static List<String> ids(List<Judged> indicators) {
        return indicators.stream().map(Judged::id).toList();
    }
}
