package cn.jieshui.indicator.measure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A unit as people write it (书写单位), such as 万立方米, 亩 or {@code m3}: which canonical unit it stands for and how many of
 * those one of it is.
 *
 * @param factor canonical units in one written one; always exact
 */
public record WrittenUnit(Unit unit, BigDecimal factor) {

    private static final String SCALES = "百千万亿";
    private static final int[] POWERS = {2, 3, 4, 8};
    private static final int MOST_SCALES = 2;

    private static final Map<Unit, List<String>> NAMES = Map.of(
            Unit.M3, List.of("m3", "m³", "㎥", "立方米", "立方", "方"),
            Unit.MU, List.of("mu", "亩"),
            Unit.PERCENT, List.of("percent", "%", "％"),
            Unit.COUNT,
                    List.of(
                            "count", "家", "个", "处", "座", "所", "项", "条", "户", "场", "次", "人", "名", "台", "套", "眼", "口",
                            "片", "户次", "人次", "份"),
            Unit.RATIO, List.of("ratio"),
            Unit.YUAN, List.of("yuan", "元"));

    private static final Map<String, WrittenUnit> HECTARE =
            Map.of("公顷", new WrittenUnit(Unit.MU, BigDecimal.valueOf(15)));

    /** Empty when nobody knows the unit; a scale (百, 千, 万, 亿 or two of them) may stand before its name. */
    public static Optional<WrittenUnit> parse(String written) {
        BigDecimal scale = BigDecimal.ONE;
        int at = 0;
        while (at < MOST_SCALES && at < written.length() && SCALES.indexOf(written.charAt(at)) >= 0) {
            scale = scale.movePointRight(POWERS[SCALES.indexOf(written.charAt(at))]);
            at++;
        }
        BigDecimal factor = scale;
        boolean scaled = at > 0;
        return named(written.substring(at))
                .filter(one -> !(scaled && one.unit.isShare()))
                .map(one -> new WrittenUnit(one.unit, one.factor.multiply(factor)));
    }

    private static Optional<WrittenUnit> named(String name) {
        if (HECTARE.containsKey(name)) {
            return Optional.of(HECTARE.get(name));
        }
        return NAMES.entrySet().stream()
                .filter(names -> names.getValue().contains(name))
                .findFirst()
                .map(names -> new WrittenUnit(names.getKey(), BigDecimal.ONE));
    }

    /** The same quantity in the canonical unit, exactly. */
    public BigDecimal canonical(BigDecimal amount) {
        return amount.multiply(factor);
    }
}
