package cn.jieshui.task.plan.reading;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * Something in the document that a person has to see before the plan is issued.
 *
 * @param where the characters it is about; for something missing, those after which it is missed
 * @param excerpt the characters at {@code where} as written, at most 80 of them
 * @param args what the message says of this case, in the order of the message's placeholders
 */
public record Finding(FindingCode code, Span where, String excerpt, List<String> args) {

    private static final String TEXTS = "cn.jieshui.task.plan.reading.findings";
    /** A language without texts of its own reads the Chinese ones, whatever the machine's language is. */
    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    public Finding {
        args = List.copyOf(args);
    }

    public Severity severity() {
        return code.severity();
    }

    /** What it says, in Chinese or, for an English locale, in English. */
    public String message(Locale locale) {
        String pattern = ResourceBundle.getBundle(TEXTS, locale, NO_FALLBACK).getString(code.name());
        return new MessageFormat(pattern, locale).format(args.toArray());
    }

    public int line() {
        return where.line();
    }
}
