package cn.jieshui.platform.web;

import cn.jieshui.platform.problem.UnacceptableValue;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.function.Function;

/**
 * A date or an instant of the years 1000 to 2999, written as ISO 8601; what lies beyond, no database and nobody means.
 */
final class StrictTime<T> extends StdScalarDeserializer<T> {

    private static final String FOUR_DIGIT_YEAR = "[12]\\d{3}-.*";

    private final transient Function<String, T> parse;
    private final String code;

    private StrictTime(Class<T> type, Function<String, T> parse, String code) {
        super(type);
        this.parse = parse;
        this.code = code;
    }

    static StrictTime<LocalDate> dates() {
        return new StrictTime<>(LocalDate.class, StrictTime::date, "not-a-date");
    }

    static StrictTime<Instant> instants() {
        return new StrictTime<>(Instant.class, StrictTime::instant, "not-an-instant");
    }

    /** @throws DateTimeException when it is none */
    static LocalDate date(String text) {
        return LocalDate.parse(checked(text));
    }

    /** With {@code Z} or an offset. @throws DateTimeException when it is none */
    static Instant instant(String text) {
        return OffsetDateTime.parse(checked(text)).toInstant();
    }

    private static String checked(String text) {
        if (!text.matches(FOUR_DIGIT_YEAR)) {
            throw new DateTimeException("year");
        }
        return text;
    }

    @Override
    @SuppressWarnings("unchecked")
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (T) context.handleUnexpectedToken(handledType(), parser);
        }
        try {
            return parse.apply(parser.getText());
        } catch (DateTimeException e) {
            throw new UnacceptableValue(parser, code);
        }
    }
}
