package org.spoc.shared;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * A text that somebody wrote, understood or refused. An import reads thousands of them, so a refusal is an answer
 * here and no exception.
 *
 * @param value what was understood, {@code null} when refused
 * @param reason why it was refused, {@code null} when understood
 */
public record Parsed<T>(T value, Reason reason) {

    public Parsed {
        if ((value == null) == (reason == null)) {
            throw new IllegalArgumentException("either a value or a reason");
        }
    }

    public static <T> Parsed<T> of(T value) {
        return new Parsed<>(Objects.requireNonNull(value), null);
    }

    public static <T> Parsed<T> refused(String code, Object... arguments) {
        return new Parsed<>(null, Reason.of(code, arguments));
    }

    public boolean understood() {
        return value != null;
    }

    public Optional<T> found() {
        return Optional.ofNullable(value);
    }

    public <R> Parsed<R> map(Function<T, R> mapper) {
        return understood() ? of(mapper.apply(value)) : new Parsed<>(null, reason);
    }
}
