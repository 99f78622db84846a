package cn.jieshui.task.progress;

import cn.jieshui.task.plan.reading.TargetUnit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * What a report says, in canonical units, exact.
 *
 * @param unit of amount, or of numerator and denominator; null for those of a ratio whose unit was not said, for DONE
 *     and NOTE
 * @param writtenAmount the digits as written; of a ratio {@code numerator/denominator}; else null
 * @param writtenUnit as written; null where none was
 */
public record Content(
        Basis basis,
        BigDecimal amount,
        BigDecimal numerator,
        BigDecimal denominator,
        TargetUnit unit,
        String writtenAmount,
        String writtenUnit,
        List<Entry> entries,
        LocalDate completedOn,
        String note) {

    public Content {
        entries = List.copyOf(entries);
    }

    /**
     * Whether both say the same after unit conversion: 1.5 万立方米 is 15000 m3, and entries have no order. Another note is
     * another content.
     */
    boolean saysTheSameAs(Content other) {
        return basis == other.basis
                && same(amount, other.amount)
                && same(numerator, other.numerator)
                && same(denominator, other.denominator)
                && unit == other.unit
                && sorted(entries).equals(sorted(other.entries))
                && Objects.equals(completedOn, other.completedOn)
                && Objects.equals(note, other.note);
    }

    private static boolean same(BigDecimal one, BigDecimal other) {
        return one == null ? other == null : other != null && one.compareTo(other) == 0;
    }

    private static List<Entry> sorted(List<Entry> entries) {
        return entries.stream().sorted(Comparator.comparing(Entry::code)).toList();
    }
}
