package cn.jieshui.platform.problem;

import java.util.Arrays;
import java.util.List;

/**
 * One member of a request that is at fault.
 *
 * @param row of a body that is read row by row, from 1; null of others
 * @param pointer a JSON pointer into the body ({@code /amount}), {@code ?name} for a query parameter, {@code {name}}
 *     for a part of the path, {@code name:} for a header
 * @param code the key of its text
 * @param text the text itself where it is already known, else null
 */
public record FieldProblem(Integer row, String pointer, String code, List<String> arguments, String text) {

    public FieldProblem(String pointer, String code, Object... arguments) {
        this(null, pointer, code, Arrays.stream(arguments).map(String::valueOf).toList(), null);
    }

    static FieldProblem told(String pointer, String code, String text) {
        return new FieldProblem(null, pointer, code, List.of(), text);
    }

    /** The same, in a row of the body. */
    public FieldProblem inRow(int place) {
        return new FieldProblem(place, pointer, code, arguments, text);
    }
}
