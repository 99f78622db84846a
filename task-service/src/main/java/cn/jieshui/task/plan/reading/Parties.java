package cn.jieshui.task.plan.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Who leads (牵头), supports (配合) and carries out (负责) a task or a part of it; each list in the document's order. */
public record Parties(List<Party> leads, List<Party> supports, List<Party> responsibles) {

    static final Parties NONE = new Parties(List.of(), List.of(), List.of());

    public Parties {
        leads = List.copyOf(leads);
        supports = List.copyOf(supports);
        responsibles = List.copyOf(responsibles);
    }

    /** The codes of the resolved ones among {@code parties}, each once. */
    public static List<String> codes(List<Party> parties) {
        return parties.stream()
                .map(Party::department)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    Parties and(Parties other) {
        return union(List.of(this, other));
    }

    /** All of them together, each name once in each role. */
    static Parties union(Collection<Parties> parties) {
        return new Parties(
                distinct(parties, Parties::leads),
                distinct(parties, Parties::supports),
                distinct(parties, Parties::responsibles));
    }

    private static List<Party> distinct(Collection<Parties> parties, Function<Parties, List<Party>> role) {
        Map<String, Party> byName = new LinkedHashMap<>();
        parties.forEach(one -> role.apply(one).forEach(party -> byName.putIfAbsent(party.name(), party)));
        return new ArrayList<>(byName.values());
    }
}
