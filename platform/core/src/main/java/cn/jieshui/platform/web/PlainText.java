package cn.jieshui.platform.web;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** One line of text as a person writes it: not empty, no control characters, no space at either end. Null passes. */
@Documented
@Constraint(validatedBy = {})
@ReportAsSingleViolation
@Pattern(regexp = PlainText.INK + "([^" + PlainText.CONTROL + "]*" + PlainText.INK + ")?")
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE_USE})
public @interface PlainText {

    /** Control characters and line ends, in the letters that the regular expressions of every language know. */
    String CONTROL = "\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029";

    /** One character that is neither of these nor a space. */
    String INK = "[^" + CONTROL + " \\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000]";

    String message() default "{cn.jieshui.plain-text}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
