package cn.jieshui.task.plan.web;

import cn.jieshui.task.plan.AmountUnit;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A unit that the suite knows: m3, mu, percent, count, ratio, or a Chinese name such as 万立方米. Null passes. */
@Documented
@Constraint(validatedBy = KnownUnit.Validator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE_USE})
@interface KnownUnit {

    String message() default "{cn.jieshui.task.known-unit}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Asks {@link AmountUnit}. */
    class Validator implements ConstraintValidator<KnownUnit, String> {

        @Override
        public boolean isValid(String unit, ConstraintValidatorContext context) {
            return unit == null || AmountUnit.of(unit).isPresent();
        }
    }
}
