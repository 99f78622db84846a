package cn.jieshui.gateway.contract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** Whether every name means one thing in all contracts. */
final class OneMeaning {

    private OneMeaning() {}

    /** @throws IllegalStateException naming the schemas, responses and paths that two contracts describe differently */
    static void check(List<OpenAPI> contracts) {
        Set<String> ambiguous = new TreeSet<>();
        ambiguous.addAll(ambiguous(contracts, of(Components::getSchemas)));
        ambiguous.addAll(ambiguous(contracts, of(Components::getResponses)));
        ambiguous.addAll(ambiguous(contracts, of(Components::getSecuritySchemes)));
        ambiguous.addAll(ambiguous(contracts, contract -> contract.getPaths().getPathItems()));
        if (!ambiguous.isEmpty()) {
            throw new IllegalStateException("Two services mean different things by " + ambiguous
                    + "; name one of them otherwise (@Schema(name = …))");
        }
    }

    private static <T> Function<OpenAPI, Map<String, T>> of(Function<Components, Map<String, T>> kind) {
        return contract ->
                Optional.ofNullable(contract.getComponents()).map(kind).orElse(Map.of());
    }

    private static <T> Set<String> ambiguous(List<OpenAPI> contracts, Function<OpenAPI, Map<String, T>> kind) {
        Map<String, T> first = new HashMap<>();
        Set<String> ambiguous = new TreeSet<>();
        for (OpenAPI contract : contracts) {
            kind.apply(contract).forEach((name, meaning) -> {
                T before = first.putIfAbsent(name, meaning);
                if (before != null && !Objects.equals(before, meaning)) {
                    ambiguous.add(name);
                }
            });
        }
        return ambiguous;
    }
}
