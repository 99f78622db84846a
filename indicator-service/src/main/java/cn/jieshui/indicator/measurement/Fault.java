package cn.jieshui.indicator.measurement;

import cn.jieshui.platform.problem.FieldProblem;
import cn.jieshui.platform.problem.Refusal.Kind;

/** What is wrong with one value of a request. */
public record Fault(Kind kind, FieldProblem field) {

    /** @param code the key of its text in the problem bundles */
    public static Fault malformed(String pointer, String code, Object... arguments) {
        return new Fault(Kind.MALFORMED, new FieldProblem(pointer, code, arguments));
    }

    static Fault ofAnotherArea(NewMeasurement value) {
        return new Fault(
                Kind.NOT_ALLOWED, new FieldProblem(value.pointer() + "/area", "area-is-not-the-callers", value.area()));
    }

    static Fault rule(String pointer, String code, Object... arguments) {
        return new Fault(Kind.RULE, new FieldProblem(pointer, code, arguments));
    }

    static Fault conflict(String pointer, String code, Object... arguments) {
        return new Fault(Kind.CONFLICT, new FieldProblem(pointer, code, arguments));
    }
}
