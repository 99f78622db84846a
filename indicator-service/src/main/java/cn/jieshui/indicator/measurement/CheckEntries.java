package cn.jieshui.indicator.measurement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether the things that a value names fit it: each once, completed within its period and not in the future. */
final class CheckEntries {

    private final LocalDate today;

    /** @param today in Asia/Shanghai */
    CheckEntries(LocalDate today) {
        this.today = today;
    }

    List<Fault> check(NewMeasurement given) {
        List<Fault> faults = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        List<Entry> entries = given.written().entries();
        for (int i = 0; i < entries.size(); i++) {
            String at = given.pointer() + "/entries/" + i;
            Entry entry = entries.get(i);
            if (!codes.add(entry.code())) {
                faults.add(Fault.rule(at + "/code", "entry-named-twice", entry.code()));
            }
            if (!given.period().covers(entry.completedOn())) {
                faults.add(Fault.rule(at + "/completedOn", "not-within-the-period", given.period()));
            } else if (entry.completedOn().isAfter(today)) {
                faults.add(Fault.rule(at + "/completedOn", "day-in-the-future", today));
            }
        }
        return faults;
    }
}
