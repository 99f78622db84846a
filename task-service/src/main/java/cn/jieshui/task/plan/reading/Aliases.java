package cn.jieshui.task.plan.reading;

import java.util.ArrayList;
import java.util.List;

/** The other names in brackets of one task; one thing with two of them (节水型标杆 and 节水标杆) is asked about. */
final class Aliases {

    private static final int SAME_THING = 4;

    private record Alias(String thing, String name) {}

    private final List<Alias> known = new ArrayList<>();
    private final Findings findings;

    Aliases(Findings findings) {
        this.findings = findings;
    }

    /** @param before the words in front of the bracket, which end with the thing */
    void add(String before, Passage alias) {
        for (Alias other : known) {
            if (endAlike(other.thing, before) && !other.name.equals(alias.text())) {
                findings.add(FindingCode.ALIAS_WRITTEN_TWO_WAYS, alias, other.name, alias.text());
                break;
            }
        }
        known.add(new Alias(before, alias.text()));
    }

    private static boolean endAlike(String some, String other) {
        int shorter = Math.min(some.length(), other.length());
        return shorter >= SAME_THING
                && some.regionMatches(some.length() - SAME_THING, other, other.length() - SAME_THING, SAME_THING);
    }
}
