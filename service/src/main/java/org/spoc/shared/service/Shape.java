package org.spoc.shared.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.spoc.shared.Horizon;
import org.spoc.shared.Invalid;
import org.spoc.shared.Invalid.Problem;
import org.spoc.shared.Legibility;
import org.spoc.shared.Plausible;

/** Asks Bean Validation about an input and names every member that is wrong, in one refusal. */
@ApplicationScoped
public class Shape {

    @Inject
    private Validator validator;
    @Inject
    private Clock clock;

    /** @throws Invalid when a constraint does not hold */
    public <T> T check(T input) {
        List<Problem> problems = problems(input);
        if (!problems.isEmpty()) {
            throw new Invalid(problems);
        }
        return input;
    }

    /** Every member that is wrong; for who has more to say about the same input. */
    public <T> List<Problem> problems(T input) {
        return validator.validate(input).stream()
                .sorted(Comparator.comparing((ConstraintViolation<T> v) -> v.getPropertyPath().toString()))
                .map(this::problem).toList();
    }

    private Problem problem(ConstraintViolation<?> violation) {
        var constraint = violation.getConstraintDescriptor();
        String name = constraint.getAnnotation().annotationType().getSimpleName();
        var attributes = constraint.getAttributes();
        String member = violation.getPropertyPath().toString().replace(".<list element>", "")
                .replace("[].<iterable element>", "").replace(".<iterable element>", "");
        return switch (name) {
            case "Size" -> Problem.of(member, "shape.Size", attributes.get("min"), attributes.get("max"));
            case "Min", "Max", "DecimalMin", "DecimalMax" -> Problem.of(member, "shape." + name, attributes.get("value"));
            case "Digits" -> Problem.of(member, "shape.Digits", attributes.get("integer"), attributes.get("fraction"));
            case "Legible" -> Legibility.fault((String) violation.getInvalidValue(), (boolean) attributes.get("lines"))
                    .map(reason -> Problem.of(member, reason.code(), reason.arguments().toArray())).orElseThrow();
            case "Plausible" -> Horizon.problem(member, Plausible.Check.day(violation.getInvalidValue()), clock.instant());
            case "Pattern" -> Problem.of(member, violation.getMessageTemplate().startsWith("shape.") ? violation.getMessageTemplate() : "shape.Pattern");
            case "PastOrPresent" -> Problem.of(member, "shape.notInFuture");
            default -> Problem.of(member, "shape." + name);
        };
    }
}
