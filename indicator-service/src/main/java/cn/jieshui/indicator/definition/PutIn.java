package cn.jieshui.indicator.definition;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A formula as a person checks it: with the values put in for the names (代入计算). */
public final class PutIn {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*(?:\\s*\\.\\s*\\w+)*");

    private PutIn() {}

    /**
     * The formula with each name replaced by its value: exact, in full, without zeros at its end, and in brackets when
     * it is negative.
     *
     * @param values by the name of the operand; a name without a value stays
     * @return null when there is no formula, or no value at all
     */
    public static String of(String formula, Map<String, BigDecimal> values) {
        if (formula == null || values.isEmpty()) {
            return null;
        }
        return NAME.matcher(formula)
                .replaceAll(name -> Matcher.quoteReplacement(
                        text(name.group(), values.get(name.group().replaceAll("\\s", "")))));
    }

    private static String text(String name, BigDecimal value) {
        if (value == null) {
            return name;
        }
        String digits = value.stripTrailingZeros().toPlainString();
        return value.signum() < 0 ? "(" + digits + ")" : digits;
    }
}
