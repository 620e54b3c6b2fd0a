package org.spoc.sample.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads the text files of the story. Lines that begin with # are remarks. */
final class Script {

    private Script() {
    }

    /** The lines of a file, each cut at its bars. */
    static List<List<String>> table(String name) {
        return lines(name).stream().map(line -> cut(line, "\\|")).toList();
    }

    /** The lines below each [heading] of a file, in their order. */
    static Map<String, List<String>> sections(String name) {
        var sections = new LinkedHashMap<String, List<String>>();
        List<String> section = List.of();
        for (String line : lines(name)) {
            if (line.startsWith("[")) {
                section = sections.computeIfAbsent(line.substring(1, line.length() - 1), heading -> new ArrayList<>());
            } else {
                section.add(line);
            }
        }
        return sections;
    }

    /** The parts of a text, none of them for an empty text. */
    static List<String> parts(String text) {
        return text.isEmpty() ? List.of() : cut(text, ";");
    }

    private static List<String> cut(String text, String separator) {
        return Stream.of(text.split(separator, -1)).map(String::strip).toList();
    }

    private static List<String> lines(String name) {
        try (InputStream in = Script.class.getResourceAsStream(name + ".txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
