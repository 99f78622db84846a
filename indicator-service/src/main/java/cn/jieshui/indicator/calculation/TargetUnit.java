package cn.jieshui.indicator.calculation;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/** The canonical units (计量单位) of targets. */
public enum TargetUnit {
    /** 立方米. */
    M3("m3", BigDecimal.ONE),
    /** 亩. */
    MU("mu", BigDecimal.ONE),
    /** %; 9 means 9 %, so a quotient is multiplied by 100. */
    PERCENT("percent", new BigDecimal(100)),
    /** 家, 个, 处 and other counted things. */
    COUNT("count", BigDecimal.ONE),
    /** A plain coefficient such as 0.5118. */
    RATIO("ratio", BigDecimal.ONE);

    private final String symbol;
    private final BigDecimal whole;

    TargetUnit(String symbol, BigDecimal whole) {
        this.symbol = symbol;
        this.whole = whole;
    }

    /** The name of the unit in contracts. */
    public String symbol() {
        return symbol;
    }

    /** What a quotient of 1 is in this unit: 100 for percent, else 1. */
    public BigDecimal whole() {
        return whole;
    }

    public static Optional<TargetUnit> of(String symbol) {
        return Arrays.stream(values())
                .filter(unit -> unit.symbol.equals(symbol))
                .findFirst();
    }
}
