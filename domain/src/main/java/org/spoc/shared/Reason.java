package org.spoc.shared;

import java.util.List;
import java.util.stream.Stream;

/**
 * Why something was not accepted: the key of a message and what to put into it. The words are in the bundles.
 *
 * @param code key of the message, never {@code null}
 * @param arguments values of the message in their order, never {@code null}
 */
public record Reason(String code, List<String> arguments) {

    public Reason {
        arguments = arguments == null ? List.of() : List.copyOf(arguments);
    }

    public static Reason of(String code, Object... arguments) {
        return new Reason(code, Stream.of(arguments).map(String::valueOf).toList());
    }

    @Override
    public String toString() {
        return arguments.isEmpty() ? code : code + arguments;
    }
}
