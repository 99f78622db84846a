package cn.jieshui.kubernetes;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One key that the suite's own code reads.
 *
 * @param key with {@code <name>} for what an installation names itself
 * @param packaged what it is unless an installation says otherwise: a value, or {@code ${VARIABLE:value}}; empty for
 *     none
 * @param readBy the services
 * @param meaning as the code says it
 */
record Setting(String key, String packaged, String readBy, String meaning) {

    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*):(.*)}");
    private static final Pattern NOT_ALPHANUMERIC = Pattern.compile("[^A-Za-z0-9]");

    /** By which environment variable it is set; null when none can name it. */
    String variable() {
        Matcher expression = EXPRESSION.matcher(packaged);
        if (expression.matches()) {
            return expression.group(1);
        }
        return key.contains("<") || key.contains("\"")
                ? null
                : NOT_ALPHANUMERIC.matcher(key).replaceAll("_").toUpperCase(Locale.ROOT);
    }

    String value() {
        Matcher expression = EXPRESSION.matcher(packaged);
        return expression.matches() ? expression.group(2) : packaged;
    }

    /** Its line in the table. */
    String row() {
        return "| `%s` | %s | %s | %s | %s |".formatted(key, code(variable()), code(value()), readBy, meaning);
    }

    private static String code(String text) {
        return text == null || text.isEmpty() ? "" : "`" + text.replace("|", "\\|") + "`";
    }
}
