package cn.jieshui.platform.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

/** A JSON value of the right type that the suite does not take, such as a number with an exponent. */
public final class UnacceptableValue extends MismatchedInputException {

    private final String code;
    private final transient Object[] arguments;

    /** @param code the key of its text in the problem bundles */
    public UnacceptableValue(JsonParser parser, String code, Object... arguments) {
        super(parser, code);
        this.code = code;
        this.arguments = arguments.clone();
    }

    String code() {
        return code;
    }

    Object[] arguments() {
        return arguments.clone();
    }
}
