package cn.jieshui.gateway.problem;

import io.vertx.core.json.JsonObject;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Titles and details in one language: Chinese unless the caller prefers English. */
final class ProblemTexts {

    private static final ProblemTexts CHINESE = new ProblemTexts(Locale.SIMPLIFIED_CHINESE, Locale.ROOT);
    private static final ProblemTexts ENGLISH = new ProblemTexts(Locale.ENGLISH, Locale.ENGLISH);
    private static final List<Locale> SPOKEN = List.of(Locale.CHINESE, Locale.ENGLISH);

    private final Locale language;
    private final ResourceBundle texts;

    private ProblemTexts(Locale language, Locale bundle) {
        this.language = language;
        this.texts = ResourceBundle.getBundle(
                "problems",
                bundle,
                ProblemTexts.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The texts for an {@code Accept-Language} value; absent, unreadable or unknown languages mean Chinese. */
    static ProblemTexts preferred(String acceptLanguage) {
        if (acceptLanguage == null) {
            return CHINESE;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
            return Locale.ENGLISH.equals(best) ? ENGLISH : CHINESE;
        } catch (RuntimeException unreadable) {
            // not only IllegalArgumentException: the JDK trips over a lone hyphen
            return CHINESE;
        }
    }

    String languageTag() {
        return language.toLanguageTag();
    }

    String title(Problem problem) {
        return texts.getString(problem.code() + ".title");
    }

    String detail(Problem problem, Object... args) {
        return new MessageFormat(texts.getString(problem.code() + ".detail"), language).format(args);
    }

    JsonObject tell(Fault fault) {
        return new JsonObject()
                .put("pointer", fault.pointer())
                .put("code", fault.code())
                .put("detail", new MessageFormat(text(fault.code()), language).format(fault.args()));
    }

    /** Some reasons are a problem of their own too. */
    private String text(String reason) {
        return texts.getString(texts.containsKey(reason) ? reason : reason + ".detail");
    }
}
