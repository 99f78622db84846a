package cn.jieshui.indicator.storage;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/**
 * Rows in the text form that COPY reads, which is the cheapest way for many of them: value after value in the order of
 * the columns, and {@link #end} after the last of a row.
 */
public final class CopyRows {

    private final StringBuilder text = new StringBuilder(1 << 16);
    private boolean first = true;

    public CopyRows text(String value) {
        separate();
        if (value == null) {
            text.append("\\N");
            return this;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(c);
            }
        }
        return this;
    }

    public CopyRows number(long value) {
        separate();
        text.append(value);
        return this;
    }

    public CopyRows number(BigDecimal value) {
        return plain(value == null ? null : value.toPlainString());
    }

    /** Of what is written without any of the characters that mean something to COPY, such as days and instants. */
    public CopyRows plain(Object value) {
        separate();
        text.append(value == null ? "\\N" : value);
        return this;
    }

    public void end() {
        text.append('\n');
        first = true;
    }

    private void separate() {
        if (!first) {
            text.append('\t');
        }
        first = false;
    }

    byte[] octets() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
