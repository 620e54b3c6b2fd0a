package org.spoc.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A form that was read to its end before anything is done with it, so that its size and its speed are known. Pages send
 * UTF-8. What stands in the address comes before what was typed, as servlets want it.
 */
final class SentForm extends HttpServletRequestWrapper {

    private final Map<String, String[]> values = new LinkedHashMap<>();

    private SentForm(HttpServletRequest request) {
        super(request);
    }

    /**
     * @param body with all that is there
     * @throws FormTooLarge when that is more than a form may have
     * @throws IllegalArgumentException when it is no form, or its texts are not in UTF-8
     */
    static SentForm of(HttpServletRequest request, InputStream body, int largest) throws IOException {
        byte[] read = body.readNBytes(largest + 1);
        if (read.length > largest) {
            throw new FormTooLarge();
        }
        var form = new SentForm(request);
        form.add(request.getQueryString());
        String written = new String(read, StandardCharsets.ISO_8859_1);
        if (!PercentEncoding.isReadable(written)) {
            throw new IllegalArgumentException("not to be read");
        }
        form.add(written);
        return form;
    }

    private void add(String pairs) {
        for (String pair : pairs == null ? new String[0] : pairs.split("&")) {
            if (!pair.isEmpty()) {
                String[] both = pair.split("=", 2);
                values.merge(decoded(both[0]), new String[] {both.length == 1 ? "" : decoded(both[1])}, SentForm::joined);
            }
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String[] joined(String[] before, String[] next) {
        String[] both = Arrays.copyOf(before, before.length + next.length);
        System.arraycopy(next, 0, both, before.length, next.length);
        return both;
    }

    @Override
    public String getParameter(String name) {
        String[] all = values.get(name);
        return all == null ? null : all[0];
    }

    @Override
    public String[] getParameterValues(String name) {
        String[] all = values.get(name);
        return all == null ? null : all.clone();
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Collections.unmodifiableMap(values);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(values.keySet());
    }
}
