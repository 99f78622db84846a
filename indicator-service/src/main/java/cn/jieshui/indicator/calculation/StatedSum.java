package cn.jieshui.indicator.calculation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/** SUM of stated values: each series by itself, then added. */
final class StatedSum implements Fold {

    private final Pace pace;
    private final List<RunningSum> sums;

    StatedSum(IndicatorRule rule, List<Timeline> timelines) {
        pace = rule.pace();
        sums = timelines.stream().map(RunningSum::new).toList();
    }

    @Override
    public Folded at(int month) {
        sums.forEach(sum -> sum.advance(month));
        if (sums.stream().anyMatch(RunningSum::isUnfit)) {
            return new Folded.Undefined(Reason.UNFIT_VALUES);
        }
        int through = sums.stream().mapToInt(RunningSum::through).max().orElse(0);
        return through == 0
                ? Folded.NOTHING
                : Folded.Known.amount(total(), through).projected(projected(month));
    }

    private BigDecimal total() {
        return sums.stream().map(RunningSum::total).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal projected(int month) {
        List<BigDecimal> parts =
                sums.stream().map(sum -> sum.projected(pace, month)).toList();
        return parts.stream().anyMatch(Objects::isNull)
                ? null
                : parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
