package cn.jieshui.indicator.calculation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * What a series has accrued since January: blocks of months that do not overlap, each with its amount. Values come in
 * the order of their periods.
 *
 * <p>An increment takes the place of those that lie inside its period. A cumulative value settles all months up to its
 * end: what it says beyond the known blocks belongs to the months that none of them covers, and where there are no such
 * months it takes the place of all. Increments that begin in settled months no longer count.
 */
final class Accrual {

    private final List<Block> blocks = new ArrayList<>();
    private int settledThrough;

    private record Block(Months months, BigDecimal amount) {}

    void increment(Period period, BigDecimal amount) {
        if (period.firstMonth() <= settledThrough) {
            return;
        }
        Months months = Months.of(period);
        blocks.removeIf(block -> months.covers(block.months));
        blocks.add(new Block(months, amount));
    }

    void cumulative(Period period, BigDecimal amount) {
        settledThrough = period.lastMonth();
        Months settled = Months.through(settledThrough);
        Months open = settled.minus(covered());
        if (open.isEmpty()) {
            blocks.clear();
            blocks.add(new Block(settled, amount));
        } else {
            blocks.add(new Block(open, amount.subtract(total())));
        }
    }

    BigDecimal total() {
        return within(Months.through(12));
    }

    /** The months that an amount is known for. */
    Months covered() {
        return whole(Months.through(12));
    }

    /** The sum of the blocks that lie wholly in the months. */
    BigDecimal within(Months months) {
        return blocks.stream()
                .filter(block -> months.covers(block.months))
                .map(Block::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Of the months, those whose blocks lie wholly in them. */
    Months whole(Months months) {
        return blocks.stream().map(Block::months).filter(months::covers).reduce(Months.NONE, Months::plus);
    }

    /** The largest set of months for which every one of them has an amount; none of nothing. */
    static Months common(List<Accrual> accruals) {
        Months common =
                accruals.stream().map(Accrual::covered).reduce(Months::and).orElse(Months.NONE);
        Months before;
        do {
            before = common;
            for (Accrual accrual : accruals) {
                common = accrual.whole(common);
            }
        } while (!common.equals(before));
        return common;
    }
}
