package cn.jieshui.platform.web;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads parameters so that a wrong value is refused by name (400), not answered as an unknown address (404). */
@Provider
public class ParameterConverters implements ParamConverterProvider {

    private static final Map<Class<?>, Reading<?>> READINGS = Map.of(
            LocalDate.class, new Reading<>(StrictTime::date, "not-a-date"),
            Instant.class, new Reading<>(StrictTime::instant, "not-an-instant"),
            Integer.class, new Reading<>(Integer::valueOf, "not-an-integer"),
            int.class, new Reading<>(Integer::valueOf, "not-an-integer"),
            Long.class, new Reading<>(Long::valueOf, "not-an-integer"),
            long.class, new Reading<>(Long::valueOf, "not-an-integer"),
            Boolean.class, new Reading<>(ParameterConverters::bool, "not-a-boolean"),
            boolean.class, new Reading<>(ParameterConverters::bool, "not-a-boolean"));

    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        Reading<?> reading = type.isEnum() ? constants(type) : READINGS.get(type);
        return reading == null ? null : (ParamConverter<T>) new Converter<>(reading, pointer(annotations));
    }

    private static Reading<Object> constants(Class<?> type) {
        Map<String, Object> constants =
                Arrays.stream(type.getEnumConstants()).collect(Collectors.toMap(c -> ((Enum<?>) c).name(), c -> c));
        String allowed =
                Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
        return new Reading<>(
                text -> {
                    Object constant = constants.get(text);
                    if (constant == null) {
                        throw new IllegalArgumentException(text);
                    }
                    return constant;
                },
                "not-one-of",
                allowed);
    }

    private static Boolean bool(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static String pointer(Annotation[] annotations) {
        for (Annotation annotation : annotations) {
            if (annotation instanceof QueryParam query) {
                return "?" + query.value();
            }
            if (annotation instanceof PathParam path) {
                return "{" + path.value() + "}";
            }
            if (annotation instanceof HeaderParam header) {
                return header.value() + ":";
            }
        }
        return "";
    }

    private record Reading<T>(Function<String, T> read, String code, Object... arguments) {}

    private record Converter<T>(Reading<T> reading, String pointer) implements ParamConverter<T> {

        @Override
        public T fromString(String text) {
            if (text == null) {
                return null;
            }
            try {
                return reading.read().apply(text);
            } catch (IllegalArgumentException | DateTimeException e) {
                throw new MalformedParameter(pointer, reading.code(), reading.arguments());
            }
        }

        @Override
        public String toString(T value) {
            return String.valueOf(value);
        }
    }
}
