package cn.jieshui.platform.problem;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is wrong with a JSON body and where, told without naming a class. */
public final class JsonFaults {

    private JsonFaults() {}

    /** Whether it is the request that is at fault; else it is an answer that cannot be written, or a reader's fault. */
    static boolean inRequest(JsonProcessingException exception) {
        return exception.getProcessor() instanceof JsonParser
                || Causes.of(exception, StreamConstraintsException.class).isPresent()
                || Causes.of(exception, Refusal.class).isPresent();
    }

    /** The member that is at fault, as far as the parser had come. */
    public static FieldProblem field(JsonProcessingException exception) {
        String pointer = pointer(exception);
        Optional<Refusal> refusal = Causes.of(exception, Refusal.class);
        if (refusal.isPresent()) {
            return new FieldProblem(pointer, refusal.get().code(), refusal.get().arguments());
        }
        if (exception instanceof UnacceptableValue value) {
            return new FieldProblem(pointer, value.code(), value.arguments());
        }
        if (exception instanceof UnrecognizedPropertyException) {
            return new FieldProblem(pointer, "unknown-member");
        }
        if (exception instanceof InvalidFormatException wrong && wrong.getTargetType() != null) {
            return wrongValue(pointer, wrong.getTargetType());
        }
        if (Causes.of(exception, StreamConstraintsException.class).isPresent()) {
            return new FieldProblem(pointer, "beyond-limits");
        }
        return Causes.of(exception, JsonParseException.class)
                .map(syntax -> syntax(pointer, syntax))
                .orElseGet(() -> new FieldProblem(pointer, "wrong-type"));
    }

    private static FieldProblem wrongValue(String pointer, Class<?> type) {
        if (type.isEnum()) {
            String allowed =
                    Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
            return new FieldProblem(pointer, "not-one-of", allowed);
        }
        return new FieldProblem(pointer, "wrong-value");
    }

    private static FieldProblem syntax(String told, JsonParseException exception) {
        String pointer = told.isEmpty() ? reached(exception) : told;
        if (exception.getOriginalMessage().startsWith("Duplicate field")) {
            return new FieldProblem(reached(exception), "duplicate-member");
        }
        return new FieldProblem(
                pointer,
                "not-json",
                exception.getLocation().getLineNr(),
                exception.getLocation().getColumnNr());
    }

    /** How far the parser had come; empty when it did not come into anything. */
    private static String reached(JsonParseException exception) {
        JsonParser parser = exception.getProcessor();
        return parser == null ? "" : parser.getParsingContext().pathAsPointer().toString();
    }

    private static String pointer(JsonProcessingException exception) {
        return exception instanceof JsonMappingException mapping
                ? mapping.getPath().stream()
                        .map(step ->
                                "/" + (step.getFieldName() != null ? escape(step.getFieldName()) : step.getIndex()))
                        .collect(Collectors.joining())
                : "";
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
