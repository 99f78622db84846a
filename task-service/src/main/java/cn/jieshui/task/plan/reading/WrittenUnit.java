package cn.jieshui.task.plan.reading;

import java.math.BigDecimal;
import java.util.List;

/** The units (计量单位) the reader knows, and what one of them is in the canonical unit. */
public enum WrittenUnit {
    CUBIC_METRE(TargetUnit.M3, 1, "立方米", "立方", "方", "m3", "m³", "㎥"),
    MU(TargetUnit.MU, 1, "亩"),
    HECTARE(TargetUnit.MU, 15, "公顷"),
    PERCENT(TargetUnit.PERCENT, 1, "%"),
    COUNT(
            TargetUnit.COUNT,
            1,
            "家",
            "个",
            "处",
            "座",
            "所",
            "项",
            "条",
            "户",
            "场",
            "次",
            "人",
            "名",
            "台",
            "套",
            "眼",
            "口",
            "片",
            "户次",
            "人次",
            "份");

    private static final List<String> SCALES = List.of("亿", "万", "千", "百");
    private static final int[] POWERS = {8, 4, 3, 2};
    /** Behind a unit these make another one of it (立方米/日, 个百分点). */
    private static final Words MAKES_ANOTHER = Words.of("/", "每", "百分点", "月", "季度", "工作日", "小时");

    private final TargetUnit unit;
    private final BigDecimal factor;
    private final Words names;

    WrittenUnit(TargetUnit unit, int factor, String... names) {
        this.unit = unit;
        this.factor = BigDecimal.valueOf(factor);
        this.names = Words.of(names);
    }

    /** A unit found behind an amount: its end, the factor to the canonical unit. */
    public record Found(TargetUnit unit, BigDecimal factor, int end) {}

    static boolean begins(String plain, int at) {
        return find(plain, at) != null || SCALES.stream().anyMatch(scale -> plain.startsWith(scale, at));
    }

    /** The scale and unit at {@code at}, or null when the reader knows none that stands there. */
    static Found find(String plain, int at) {
        BigDecimal factor = BigDecimal.ONE;
        int unitAt = at;
        for (int scale = scale(plain, unitAt); scale >= 0; scale = scale(plain, unitAt)) {
            factor = factor.scaleByPowerOfTen(POWERS[scale]);
            unitAt++;
            if (unitAt - at > 3) {
                return null;
            }
        }
        for (WrittenUnit unit : values()) {
            String name = unit.names.at(plain, unitAt);
            int end = unitAt + name.length();
            if (!name.isEmpty() && MAKES_ANOTHER.at(plain, end).isEmpty()) {
                return new Found(unit.unit, factor.multiply(unit.factor), end);
            }
        }
        return null;
    }

    /** The scale and unit that make up the whole of {@code written}; null when the reader knows none. */
    public static Found whole(String written) {
        Found found = find(Widths.plain(written), 0);
        return found != null && found.end() == written.length() ? found : null;
    }

    private static int scale(String plain, int at) {
        return at < plain.length() ? SCALES.indexOf(plain.substring(at, at + 1)) : -1;
    }
}
