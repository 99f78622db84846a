package cn.jieshui.task.plan;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How the parts of a plan that stand are turned into those that are wanted, touching only what differs. */
final class Parts {

    private Parts() {}

    static <T> void replace(List<T> standing, List<T> wanted) {
        if (!standing.equals(wanted)) {
            standing.clear();
            standing.addAll(wanted);
        }
    }

    /** A part whose id stands already takes over what the wanted one says; others come in or go out. */
    static <T> void align(List<T> standing, List<T> wanted, Function<T, String> id, BiConsumer<T, T> takeOver) {
        Map<String, T> byId = standing.stream().collect(Collectors.toMap(id, part -> part));
        List<T> aligned = wanted.stream()
                .map(part -> aligned(byId.get(id.apply(part)), part, takeOver))
                .toList();
        replace(standing, aligned);
    }

    private static <T> T aligned(T standing, T wanted, BiConsumer<T, T> takeOver) {
        if (standing == null) {
            return wanted;
        }
        takeOver.accept(standing, wanted);
        return standing;
    }
}
