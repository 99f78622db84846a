package cn.jieshui.indicator.compliance;

import cn.jieshui.indicator.calculation.Light;
import cn.jieshui.platform.time.Zones;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * When the results of a month are published (通报), and how they read in the published history ever after (DOMAIN §2).
 * What stands when the day ends is published and does not change any more, whatever is corrected later.
 *
 * @param day of the following month, in Asia/Shanghai, with the end of which the results are published: what was
 *     computed on that day is in, what was computed at the midnight after it is not; 1 to 28
 */
record MonthlyPublication(int day) {

    /** The 10th, by which departments report every month. */
    static final MonthlyPublication DEFAULT = new MonthlyPublication(10);

    private static final int IN_EVERY_MONTH = 28;

    /** @throws IllegalArgumentException for a day that some months do not have */
    MonthlyPublication {
        if (day < 1 || day > IN_EVERY_MONTH) {
            throw new IllegalArgumentException("no day of every month: " + day);
        }
    }

    /** The midnight with which the day of publication ends. */
    Instant of(YearMonth month) {
        return month.plusMonths(1)
                .atDay(day)
                .plusDays(1)
                .atStartOfDay(Zones.SHANGHAI)
                .toInstant();
    }

    /**
     * What was published for a month: the result that stood at its publication. For history that was loaded later there
     * is none; then it is the first result that rests on anything, and until there is one the first at all.
     *
     * @param results all of the month in any order, or those that can matter
     * @param at what was known then; whatever came later does not count
     * @return none before the publication, or when there was no result yet
     */
    Optional<PastResult> published(YearMonth month, List<PastResult> results, Instant at) {
        Instant publication = of(month);
        if (at.isBefore(publication)) {
            return Optional.empty();
        }
        Comparator<PastResult> byTime = Comparator.comparing(PastResult::from)
                .thenComparing(past -> past.known().version());
        List<PastResult> known = results.stream()
                .filter(past -> !past.from().isAfter(at))
                .sorted(byTime)
                .toList();
        return known.stream()
                .filter(past -> past.from().isBefore(publication))
                .max(byTime)
                .or(() -> known.stream().filter(PastResult::restsOnInputs).findFirst())
                .or(() -> known.stream().findFirst());
    }

    /**
     * The light of a month in the published history: the published one, but YELLOW where it was RED and has been caught
     * up, that is where the month as it is recomputed now is GREEN or YELLOW.
     */
    static Light reads(Light published, Light recomputed) {
        boolean caughtUp = recomputed == Light.GREEN || recomputed == Light.YELLOW;
        return published == Light.RED && caughtUp ? Light.YELLOW : published;
    }
}
