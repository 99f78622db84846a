package cn.jieshui.platform.problem;

import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts of problems in the caller's language: Simplified Chinese unless English is asked for. */
final class ProblemTexts {

    static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    static final Locale ENGLISH = Locale.ENGLISH;

    private static final List<String> BUNDLES = List.of("problems", "platform-problems");
    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
    private static final int LONGEST_SHOWN = 1_000;
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)}");

    private ProblemTexts() {}

    /** The language of the answer to an {@code Accept-Language} header; a header nobody can read is as none. */
    static Locale language(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return CHINESE;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), List.of(Locale.CHINESE, ENGLISH));
            return ENGLISH.equals(best) ? ENGLISH : CHINESE;
        } catch (RuntimeException unreadable) {
            // not only IllegalArgumentException: the JDK trips over a lone hyphen
            return CHINESE;
        }
    }

    /** The text under a key with its placeholders filled; empty when there is none. */
    static Optional<String> text(String key, Locale language, List<?> arguments) {
        return BUNDLES.stream()
                .flatMap(bundle -> lookUp(bundle, key, language).stream())
                .findFirst()
                .map(text -> fill(text, arguments));
    }

    private static Optional<String> lookUp(String bundle, String key, Locale language) {
        try {
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            return Optional.of(ResourceBundle.getBundle(bundle, language, loader, NO_FALLBACK)
                    .getString(key));
        } catch (MissingResourceException e) {
            return Optional.empty();
        }
    }

    /** Not MessageFormat: it would group digits and swallow apostrophes. */
    private static String fill(String text, List<?> arguments) {
        return PLACEHOLDER.matcher(text).replaceAll(placeholder -> {
            int index = Integer.parseInt(placeholder.group(1));
            return Matcher.quoteReplacement(
                    index < arguments.size() ? shown(String.valueOf(arguments.get(index))) : "");
        });
    }

    /** What a caller has made up may have a NUL in it, which is no text, and may be of any length. */
    static String shown(String text) {
        String plain = text.replace('\0', '\uFFFD');
        return plain.length() <= LONGEST_SHOWN ? plain : plain.substring(0, LONGEST_SHOWN) + "…";
    }
}
