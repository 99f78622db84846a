package cn.jieshui.indicator.measurement;

import cn.jieshui.indicator.validation.RulesInForce.BrokenRule;
import cn.jieshui.platform.problem.FieldProblem;
import cn.jieshui.platform.problem.Refusal.Kind;

/** What is wrong with one value of a request. */
public record Fault(Kind kind, FieldProblem field) {

    private static final String CONFIRM = "confirm-with-reason";

    /** @param code the key of its text in the problem bundles */
    public static Fault malformed(String pointer, String code, Object... arguments) {
        return new Fault(Kind.MALFORMED, new FieldProblem(pointer, code, arguments));
    }

    static Fault ofAnotherArea(NewMeasurement value) {
        return new Fault(
                Kind.NOT_ALLOWED, new FieldProblem(value.pointer() + "/area", "area-is-not-the-callers", value.area()));
    }

    /** @param code the key of its text in the problem bundles */
    public static Fault rule(String pointer, String code, Object... arguments) {
        return new Fault(Kind.RULE, new FieldProblem(pointer, code, arguments));
    }

    /** A value breaks a rule that refuses it, or that wants it confirmed. */
    static Fault broken(CheckedMeasurement value, BrokenRule broken) {
        return rule(
                value.given().pointer() + (value.given().written().isValue() ? "/amount" : "/numerator"),
                broken.isHard() ? "validation-rule-broken" : CONFIRM,
                broken.by().rule().code(),
                broken.by().rule().message(),
                broken.compared(),
                value.unit());
    }

    /** Whether it is none once the value is confirmed with a reason. */
    boolean isConfirmable() {
        return field.code().equals(CONFIRM);
    }

    static Fault conflict(String pointer, String code, Object... arguments) {
        return new Fault(Kind.CONFLICT, new FieldProblem(pointer, code, arguments));
    }
}
