package org.spoc.user.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What stands behind the question mark of the address of a list: written for links. */
public final class Address {

    private final Map<String, String> given = new LinkedHashMap<>();

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
