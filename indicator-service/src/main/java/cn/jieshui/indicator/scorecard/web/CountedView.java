package cn.jieshui.indicator.scorecard.web;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A number and the indicators behind it.
 *
 * @param indicators ids, in the plan's order
 */
@Schema(
        name = "Counted",
        requiredProperties = {"count", "indicators"})
public record CountedView(int count, List<String> indicators) {

    static CountedView of(Collection<String> indicators) {
        return new CountedView(indicators.size(), List.copyOf(indicators));
    }

    /** In the order of the groups. */
    static <E> Map<E, CountedView> each(Map<E, List<String>> groups) {
        Map<E, CountedView> views = new LinkedHashMap<>();
        groups.forEach((kind, indicators) -> views.put(kind, of(indicators)));
        return views;
    }
}
