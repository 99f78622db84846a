package cn.jieshui.department.directory;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * The days on which a department exists (存续期), in Asia/Shanghai.
 *
 * @param validFrom the first day
 * @param validTo the last day, inclusive; null while no end is known
 */
@Embeddable
public record Validity(LocalDate validFrom, LocalDate validTo) {

    /** @throws ValidityEndsBeforeItBegins when the last day lies before the first */
    public static Validity of(LocalDate validFrom, LocalDate validTo) {
        if (validTo != null && validTo.isBefore(validFrom)) {
            throw new ValidityEndsBeforeItBegins(validFrom, validTo);
        }
        return new Validity(validFrom, validTo);
    }

    boolean includes(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    boolean overlaps(Validity other) {
        return (validTo == null || !other.validFrom.isAfter(validTo))
                && (other.validTo == null || !validFrom.isAfter(other.validTo));
    }
}
