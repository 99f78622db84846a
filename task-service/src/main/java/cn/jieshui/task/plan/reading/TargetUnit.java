package cn.jieshui.task.plan.reading;

/** The canonical units (计量单位) that written ones are converted into. */
public enum TargetUnit {
    /** 立方米, 方. */
    M3("m3"),
    /** 亩. */
    MU("mu"),
    /** %; 9 means 9 %. */
    PERCENT("percent"),
    /** 家, 个, 处 and other counted things. */
    COUNT("count"),
    /** A plain coefficient such as 0.5118. */
    RATIO("ratio");

    private final String symbol;

    TargetUnit(String symbol) {
        this.symbol = symbol;
    }

    /** The name of the unit in contracts: {@code m3}, {@code mu}, {@code percent}, {@code count} or {@code ratio}. */
    public String symbol() {
        return symbol;
    }
}
