package cn.jieshui.task.plan.web;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The language of texts in an answer: Chinese unless English is asked for, as with problems. */
final class AnswerLanguage {

    private static final List<Locale> SPOKEN = List.of(Locale.CHINESE, Locale.ENGLISH);

    private AnswerLanguage() {}

    /** Of an {@code Accept-Language} header; a header nobody can read is as none. */
    static Locale of(String acceptLanguage) {
        try {
            Locale best =
                    acceptLanguage == null ? null : Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
            return Locale.ENGLISH.equals(best) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        } catch (RuntimeException unreadable) {
            return Locale.SIMPLIFIED_CHINESE;
        }
    }

    /** The answer with the headers that say in which language it is. */
    static <T> RestResponse<T> told(String acceptLanguage, RestResponse<T> answer) {
        return ResponseBuilder.fromResponse(answer)
                .header(HttpHeaders.CONTENT_LANGUAGE, of(acceptLanguage).toLanguageTag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }
}
