package cn.jieshui.gateway.events;

import cn.jieshui.gateway.Refusal;
import cn.jieshui.gateway.events.log.EventTopic;
import cn.jieshui.gateway.events.log.LoggedEvent;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Which events somebody wants to hear of; an empty list wants all.
 *
 * @param types such as {@code progress.accepted.v1}, or the beginning of some such as {@code compliance.*}
 */
public record EventFilter(List<String> types, Set<String> areas, Set<String> plans) {

    public static final int MOST_VALUES = 50;

    private static final Pattern TYPE = Pattern.compile("([a-z][a-z0-9-]*)(\\.[a-z][a-z0-9-]*)*(\\.v[0-9]+|\\.\\*)");
    private static final Pattern AREA = Pattern.compile("[0-9]{6}");
    private static final Pattern PLAN = Pattern.compile("[0-9]{6}-[0-9]{4}");

    public EventFilter {
        types = List.copyOf(types);
        areas = Set.copyOf(areas);
        plans = Set.copyOf(plans);
    }

    /** Whether this is how the types of the suite's events look, or their beginnings. */
    public static boolean isType(String text) {
        var match = TYPE.matcher(text);
        return text.length() <= 100
                && match.matches()
                && EventTopic.ofPrefix(match.group(1)).isPresent();
    }

    public static boolean isArea(String text) {
        return AREA.matcher(text).matches();
    }

    /**
     * Of query parameters.
     *
     * @throws Refusal naming the parameter that is not understood
     */
    public static EventFilter of(List<String> types, List<String> areas, List<String> plans) {
        check("?type", "not-an-event-type", types, EventFilter::isType);
        check("?area", "not-an-area", areas, EventFilter::isArea);
        check("?plan", "not-a-plan", plans, text -> PLAN.matcher(text).matches());
        return new EventFilter(types, Set.copyOf(areas), Set.copyOf(plans));
    }

    private static void check(String pointer, String code, List<String> values, Predicate<String> form) {
        if (values.size() > MOST_VALUES) {
            throw Refusal.parameter(pointer, "too-many-values", MOST_VALUES);
        }
        if (!values.stream().allMatch(form)) {
            throw Refusal.parameter(pointer, code);
        }
    }

    public boolean wants(LoggedEvent event) {
        return (types.isEmpty() || types.stream().anyMatch(type -> isOf(event.type(), type)))
                && (areas.isEmpty() || areas.contains(event.area()))
                && (plans.isEmpty() || (event.plan() != null && plans.contains(event.plan())));
    }

    private static boolean isOf(String type, String wanted) {
        return wanted.endsWith("*") ? type.startsWith(wanted.substring(0, wanted.length() - 1)) : type.equals(wanted);
    }
}
