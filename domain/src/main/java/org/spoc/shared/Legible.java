package org.spoc.shared;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A text that people type, as {@link Legibility} wants it; a missing or blank one is for {@code @NotBlank} to refuse. */
@Documented
@Constraint(validatedBy = Legible.Check.class)
@Target({FIELD, METHOD, PARAMETER, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Legible {

    /** Whether line breaks and tabs are possible. */
    boolean lines() default false;

    String message() default "not legible";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Asks {@link Legibility}. */
    class Check implements ConstraintValidator<Legible, String> {

        private boolean lines;

        @Override
        public void initialize(Legible constraint) {
            lines = constraint.lines();
        }

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            return Legibility.fault(text, lines).isEmpty();
        }
    }
}
