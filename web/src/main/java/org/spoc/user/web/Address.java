package org.spoc.user.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What stands behind the question mark of the address of a list: read with care, and written for links. */
public final class Address {

    private static final int LONGEST = 200;

    private final Map<String, String> given = new LinkedHashMap<>();

    /** A parameter as it came, without blanks around it; null when it is missing, empty or too long. */
    public static String text(UnaryOperator<String> parameter, String name) {
        return Optional.ofNullable(parameter.apply(name)).map(String::strip)
                .filter(value -> !value.isEmpty() && value.length() <= LONGEST).orElse(null);
    }

    /** The name of a constant; null when there is no such one. */
    public static <E extends Enum<E>> E constant(UnaryOperator<String> parameter, String name, Class<E> type) {
        String text = text(parameter, name);
        return java.util.Arrays.stream(type.getEnumConstants()).filter(each -> each.name().equals(text)).findFirst().orElse(null);
    }

    /** A number that names something; null when it is none. */
    public static Long id(UnaryOperator<String> parameter, String name) {
        String text = text(parameter, name);
        return text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }

    /** A page of a list, from 1 on. */
    public static int page(UnaryOperator<String> parameter) {
        String text = text(parameter, "page");
        return text != null && text.matches("[1-9]\\d{0,3}") ? Integer.parseInt(text) : 1;
    }

    /** Adds a parameter; null leaves it out. */
    public Address with(String name, Object value) {
        if (value != null) {
            given.put(name, value.toString());
        }
        return this;
    }

    @Override
    public String toString() {
        String asked = given.entrySet().stream().map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return asked.isEmpty() ? "" : "?" + asked;
    }
}
