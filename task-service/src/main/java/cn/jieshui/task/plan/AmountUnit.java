package cn.jieshui.task.plan;

import cn.jieshui.task.plan.reading.TargetUnit;
import cn.jieshui.task.plan.reading.WrittenUnit;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/**
 * A unit as somebody writes it beside an amount (计量单位): a symbol of the contracts (m3, mu, percent, count, ratio), or a
 * Chinese name with its scale (立方米, 万立方米, 亩, 公顷, 家, %).
 *
 * @param unit the canonical unit
 * @param factor how many of the canonical unit one of it is
 */
public record AmountUnit(String written, TargetUnit unit, BigDecimal factor) {

    /** Empty when nobody knows the unit. */
    public static Optional<AmountUnit> of(String written) {
        Optional<AmountUnit> symbol = Arrays.stream(TargetUnit.values())
                .filter(unit -> unit.symbol().equals(written))
                .findFirst()
                .map(unit -> new AmountUnit(written, unit, BigDecimal.ONE));
        return symbol.or(() -> Optional.ofNullable(WrittenUnit.whole(written))
                .map(found -> new AmountUnit(written, found.unit(), found.factor())));
    }

    /** The amount in the canonical unit, exact. */
    public BigDecimal canonical(BigDecimal amount) {
        BigDecimal exact = amount.multiply(factor).stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }
}
