package cn.jieshui.task.plan.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

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

    boolean isEmpty() {
        return leads.isEmpty() && supports.isEmpty() && responsibles.isEmpty();
    }

    Parties and(Parties other) {
        return new Parties(
                union(leads, other.leads), union(supports, other.supports), union(responsibles, other.responsibles));
    }

    private static List<Party> union(List<Party> some, List<Party> more) {
        List<Party> all = new ArrayList<>(some);
        for (Party party : more) {
            if (all.stream().noneMatch(known -> known.name().equals(party.name()))) {
                all.add(party);
            }
        }
        return all;
    }
}
