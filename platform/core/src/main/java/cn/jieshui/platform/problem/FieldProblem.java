package cn.jieshui.platform.problem;

import java.util.Arrays;
import java.util.List;

/**
 * One member of a request that is at fault.
 *
 * @param pointer a JSON pointer into the body ({@code /amount}), {@code ?name} for a query parameter, {@code {name}}
 *     for a part of the path, {@code name:} for a header
 * @param code the key of its text
 * @param text the text itself where it is already known, else null
 */
public record FieldProblem(String pointer, String code, List<String> arguments, String text) {

    public FieldProblem(String pointer, String code, Object... arguments) {
        this(pointer, code, Arrays.stream(arguments).map(String::valueOf).toList(), null);
    }

    static FieldProblem told(String pointer, String code, String text) {
        return new FieldProblem(pointer, code, List.of(), text);
    }
}
