package cn.jieshui.task.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What a department wrote down, in its own units; which members are there depends on the basis, the others are null.
 *
 * @param unit as written: 万立方米, 公顷, 家, m3
 * @param entries empty unless the basis is ENTRIES
 */
public record Statement(
        Basis basis,
        BigDecimal amount,
        BigDecimal numerator,
        BigDecimal denominator,
        String unit,
        List<Entry> entries,
        LocalDate completedOn,
        String note) {

    public Statement {
        entries = List.copyOf(entries);
    }
}
