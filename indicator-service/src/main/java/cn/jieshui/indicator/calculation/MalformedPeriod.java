package cn.jieshui.indicator.calculation;

/** A text that names no period, or numbers that do. */
public final class MalformedPeriod extends IllegalArgumentException {

    private final String text;

    MalformedPeriod(String text) {
        super("not a period like 2023-06, 2023-Q2, 2023-H1 or 2023: " + text);
        this.text = text;
    }

    /** What was written; null when nothing was. */
    public String text() {
        return text;
    }
}
