package cn.jieshui.indicator.measure;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** The canonical units (计量单位) that amounts are kept and computed in. */
public enum Unit {
    /** 立方米. */
    M3("m3", false),
    /** 亩. */
    MU("mu", false),
    /** %; 9 means 9 %. */
    PERCENT("percent", true),
    /** 家, 个, 处 and other counted things. */
    COUNT("count", false),
    /** A plain coefficient such as 0.5118. */
    RATIO("ratio", true),
    /** 元; values added at constant prices, for reductions of the water used by them. */
    YUAN("yuan", true);

    private final String symbol;
    private final boolean mayBeNegative;

    Unit(String symbol, boolean mayBeNegative) {
        this.symbol = symbol;
        this.mayBeNegative = mayBeNegative;
    }

    /** The name of the unit in contracts. */
    @JsonValue
    public String symbol() {
        return symbol;
    }

    /** There is no negative volume, area or number of things; a share or a value added can fall below zero. */
    public boolean mayBeNegative() {
        return mayBeNegative;
    }

    /** @throws IllegalArgumentException when no unit has this symbol */
    @JsonCreator
    public static Unit of(String symbol) {
        return Arrays.stream(values())
                .filter(unit -> unit.symbol.equals(symbol))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(symbol));
    }

    /** Whether it tells a part of a whole, which nobody counts in ten thousands. */
    public boolean isShare() {
        return this == PERCENT || this == RATIO;
    }

    @Override
    public String toString() {
        return symbol;
    }
}
