package cn.jieshui.indicator.measurement.web;

import cn.jieshui.indicator.measurement.Amount;
import cn.jieshui.indicator.measurement.Fault;
import java.math.BigDecimal;
import java.util.List;

/** Reads the things that a value names one by one. */
final class EntriesReader {

    private static final int MOST = 1_000;
    private static final int LONGEST_CODE = 60;
    private static final int LONGEST_NAME = 200;

    private final String pointer;
    private final List<Fault> faults;

    /** @param pointer of the value in the request */
    EntriesReader(String pointer, List<Fault> faults) {
        this.pointer = pointer + "/entries";
        this.faults = faults;
    }

    /** The amount is their number. */
    static Amount amount(List<EntryBody> entries) {
        return new Amount(
                BigDecimal.valueOf(entries.size()),
                null,
                null,
                entries.stream().map(EntryBody::entry).toList());
    }

    void check(List<EntryBody> entries) {
        if (entries.size() > MOST) {
            fault("", "too-many-entries", MOST);
            return;
        }
        for (int i = 0; i < entries.size(); i++) {
            check("/" + i, entries.get(i));
        }
    }

    private void check(String at, EntryBody entry) {
        if (entry == null) {
            fault(at, "missing");
            return;
        }
        if (entry.code() == null) {
            fault(at + "/code", "missing");
        } else if (isNoText(entry.code(), LONGEST_CODE)) {
            fault(at + "/code", "not-a-text", LONGEST_CODE);
        }
        if (entry.name() != null && isNoText(entry.name(), LONGEST_NAME)) {
            fault(at + "/name", "not-a-text", LONGEST_NAME);
        }
        if (entry.completedOn() == null) {
            fault(at + "/completedOn", "missing");
        }
    }

    private static boolean isNoText(String text, int longest) {
        return !text.equals(text.strip())
                || text.isEmpty()
                || text.length() > longest
                || text.chars().anyMatch(Character::isISOControl);
    }

    private void fault(String at, String code, Object... arguments) {
        faults.add(Fault.malformed(pointer + at, code, arguments));
    }
}
