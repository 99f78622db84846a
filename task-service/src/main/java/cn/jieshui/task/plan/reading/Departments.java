package cn.jieshui.task.plan.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Turns names as written into parties: by the directory alone, each name asked once. */
final class Departments {

    private static final Words CONJUNCTIONS = Words.of("和", "及", "与", "以及");

    /** Beyond this many different names a document is not asked about. */
    private static final int MOST_NAMES = 2_000;

    private final DepartmentNames names;
    private final Findings findings;
    private final Map<String, List<String>> known = new HashMap<>();

    Departments(DepartmentNames names, Findings findings) {
        this.names = names;
        this.findings = findings;
    }

    /** The parties of a lead phrase; each clause without a role word has the role of the next one. */
    Parties parties(Passage phrase) {
        return parties(phrase, null);
    }

    /** @param column the role of clauses without a role word, as an annex column gives it; or null */
    Parties parties(Passage phrase, PartyRole column) {
        Parties parties = Parties.NONE;
        List<Passage> waiting = new ArrayList<>();
        for (PartyClause clause : PartyClause.of(phrase)) {
            waiting.add(clause.names());
            PartyRole role = clause.role() == null ? column : clause.role();
            if (role != null) {
                parties = parties.and(inRole(role, waiting, clause.word()));
                waiting.clear();
            }
        }
        return parties;
    }

    private Parties inRole(PartyRole role, List<Passage> clauses, String word) {
        List<Party> all = new ArrayList<>();
        for (Passage clause : clauses) {
            for (Passage name : PartyClause.separated(clause)) {
                split(name).forEach(one -> all.add(party(one, word)));
            }
        }
        return switch (role) {
            case LEAD -> new Parties(all, List.of(), List.of());
            case SUPPORT -> new Parties(List.of(), all, List.of());
            case RESPONSIBLE -> new Parties(List.of(), List.of(), all);
        };
    }

    /** 区水利局和区教委 are two names when the directory knows both, but not the whole. */
    private List<Passage> split(Passage name) {
        int at = CONJUNCTIONS.firstIn(name.plain(), 1);
        if (at < 0 || !codesOf(name).isEmpty()) {
            return List.of(name);
        }
        String word = CONJUNCTIONS.at(name.plain(), at);
        Passage first = name.sub(0, at).strip();
        Passage second = name.from(at + word.length()).strip();
        boolean both = !codesOf(first).isEmpty() && !codesOf(second).isEmpty();
        return both ? List.of(first, second) : List.of(name);
    }

    private Party party(Passage name, String phrase) {
        Span where = name.span();
        if (where.line() != where.lastLine()) {
            findings.add(FindingCode.NAME_BROKEN, name, name.text());
        }
        List<String> codes = codesOf(name);
        if (codes.isEmpty()) {
            findings.add(FindingCode.UNKNOWN_DEPARTMENT, name, name.text());
        } else if (codes.size() > 1) {
            findings.add(FindingCode.AMBIGUOUS_DEPARTMENT, name, name.text(), String.join(", ", codes));
        }
        if (Organisations.isCollective(name.plain())) {
            findings.add(FindingCode.COLLECTIVE_PARTY, name, name.text());
        }
        return new Party(name.text(), codes.size() == 1 ? codes.get(0) : null, phrase, where);
    }

    private List<String> codesOf(Passage name) {
        if (known.size() >= MOST_NAMES) {
            return known.getOrDefault(name.text(), List.of());
        }
        return known.computeIfAbsent(name.text(), written -> List.copyOf(names.codesOf(written)));
    }
}
