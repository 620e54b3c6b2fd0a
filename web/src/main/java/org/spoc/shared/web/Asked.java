package org.spoc.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What stands behind the question mark of the address of a page, read with care. What cannot be understood is left out
 * and remembered, so that the page can say so: an address that shows more than was asked for would deceive.
 */
public final class Asked {

    private static final int LONGEST = 200;
    private static final int LONGEST_TOLD = 60;
    private static final int MOST_TOLD = 5;

    private final UnaryOperator<String> parameter;
    private final Collection<String> names;
    private final Set<String> read = new HashSet<>();
    private final Set<String> misunderstood = new LinkedHashSet<>();

    private Asked(UnaryOperator<String> parameter, Collection<String> names) {
        this.parameter = parameter;
        this.names = names;
    }

    /** The address of a page that is opened; when a form of it is sent, nothing is told as left out. */
    public static Asked of(HttpServletRequest request) {
        Map<String, String[]> all = request.getParameterMap();
        return new Asked(joined(all), request.getMethod().equals("GET") ? all.keySet() : List.of());
    }

    /** Parameters of which one may come several times. */
    public static Asked of(Map<String, String[]> all) {
        return new Asked(joined(all), all.keySet());
    }

    /** Several values of one name, as a form sends them, are read as a list. */
    private static UnaryOperator<String> joined(Map<String, String[]> all) {
        return name -> Arrays.stream(all.getOrDefault(name, new String[0])).map(String::strip).filter(each -> !each.isEmpty())
                .collect(Collectors.joining(","));
    }

    /** Parameters by their names; which others there are is not known. */
    public static Asked of(UnaryOperator<String> parameter) {
        return new Asked(parameter, List.of());
    }

    /** A parameter as it came, without blanks around it; null when it is missing, empty or cannot be kept. */
    public String text(String name) {
        return value(name, text -> text);
    }

    /** The meaning of a parameter; null when it is missing, or the reading gives null or an exception. */
    public <T> T value(String name, Function<String, T> reading) {
        read.add(name);
        String given = parameter.apply(name);
        String text = given == null ? "" : given.strip();
        T meaning = text.isEmpty() || text.length() > LONGEST || text.indexOf('\0') >= 0 ? null : meaning(reading, text);
        if (meaning == null && !text.isEmpty()) {
            misunderstood.add(name);
        }
        return meaning;
    }

    private static <T> T meaning(Function<String, T> reading, String text) {
        try {
            return reading.apply(text);
        } catch (DateTimeException | IllegalArgumentException notUnderstood) {
            return null;
        }
    }

    /** The parameter when it has this form. */
    public String matching(String name, String pattern) {
        return value(name, text -> text.matches(pattern) ? text : null);
    }

    /** The constant of this name. */
    public <E extends Enum<E>> E constant(String name, Class<E> type) {
        return constant(name, type, Enum::name);
    }

    /** @param spelling how a constant is written in the address */
    public <E extends Enum<E>> E constant(String name, Class<E> type, Function<E, String> spelling) {
        return value(name, text -> Arrays.stream(type.getEnumConstants()).filter(each -> spelling.apply(each).equals(text)).findFirst().orElse(null));
    }

    /** A number that names something. */
    public Long id(String name) {
        return value(name, text -> text.matches("\\d{1,18}") ? Long.valueOf(text) : null);
    }

    public LocalDate day(String name) {
        return value(name, LocalDate::parse);
    }

    /** A page of a list, from 1 on. */
    public int page() {
        Integer page = value("page", text -> text.matches("[1-9]\\d{0,3}") ? Integer.valueOf(text) : null);
        return page == null ? 1 : page;
    }

    /** Says that others read these. */
    public Asked besides(String... others) {
        read.addAll(List.of(others));
        return this;
    }

    /** Says that a parameter was read and not understood. */
    public void misunderstand(String name) {
        misunderstood.add(name);
    }

    /**
     * What was left out, as it stands in the address: parameters that could not be understood, and names that nobody
     * has read. At most some of them.
     */
    public List<String> ignored() {
        Stream<String> unknown = names.stream().filter(name -> !read.contains(name) && !name.startsWith("jakarta.faces."));
        return Stream.concat(misunderstood.stream(), unknown).distinct().limit(MOST_TOLD).map(this::told).toList();
    }

    private String told(String name) {
        String told = name + "=" + parameter.apply(name);
        String seen = told.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", "\uFFFD");
        return seen.length() <= LONGEST_TOLD ? seen : seen.substring(0, LONGEST_TOLD) + "…";
    }}
