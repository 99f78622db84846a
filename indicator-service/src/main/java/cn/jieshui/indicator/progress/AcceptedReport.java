package cn.jieshui.indicator.progress;

import cn.jieshui.indicator.calculation.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A progress report that a water-saving office has accepted.
 *
 * @param report its id
 * @param amount of INCREMENT, CUMULATIVE and VALUE, in the canonical unit; null else
 * @param numerator of RATIO, as is the denominator; null else
 * @param unit the symbol of the canonical unit, as are written amount and unit null when nobody told
 * @param writtenAmount the digits that the department wrote; of RATIO numerator/denominator
 * @param entries of ENTRIES; empty else
 * @param completedOn of DONE; null else
 * @param supersedes the report that it corrects, which stops counting when this one is accepted; null else
 * @param version orders what is told of the report
 * @param acceptedAt from when on it counts
 * @param endedAt when it was withdrawn; null while it was not
 */
public record AcceptedReport(
        String report,
        String deliverable,
        String plan,
        String area,
        String department,
        Period period,
        Basis basis,
        BigDecimal amount,
        BigDecimal numerator,
        BigDecimal denominator,
        String unit,
        String writtenAmount,
        String writtenUnit,
        List<Entry> entries,
        LocalDate completedOn,
        int revision,
        String supersedes,
        String reason,
        long version,
        Instant acceptedAt,
        Instant endedAt) {

    /** A named thing that was completed; the code is what it is known by. */
    public record Entry(String code, String name, LocalDate completedOn) {}
}
