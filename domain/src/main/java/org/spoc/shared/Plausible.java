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
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;

/** A day or an instant within the {@link Horizon}; a missing one is for {@code @NotNull} to refuse. */
@Documented
@Constraint(validatedBy = Plausible.Check.class)
@Target({FIELD, METHOD, PARAMETER, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Plausible {

    /** Whether it is a plan and not something that happened. */
    boolean planned() default false;

    String message() default "not plausible";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Asks the {@link Horizon}; instants are looked at in UTC. */
    class Check implements ConstraintValidator<Plausible, Temporal> {

        private boolean planned;

        @Override
        public void initialize(Plausible constraint) {
            planned = constraint.planned();
        }

        @Override
        public boolean isValid(Temporal when, ConstraintValidatorContext context) {
            return when == null || Horizon.reaches(day(when), planned, context.getClockProvider().getClock().instant());
        }

        public static LocalDate day(Object when) {
            return when instanceof Instant at ? LocalDate.ofInstant(at, ZoneOffset.UTC) : (LocalDate) when;
        }
    }
}
