package org.spoc.shared.service;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.spoc.shared.Networks;

/**
 * How a request comes: as its connection says, or as a proxy tells that may be believed. A proxy adds what it knows
 * behind what it was sent, so the last value counts, and of the addresses the last one that is no such proxy itself.
 *
 * @param address of whoever asks
 * @param host that they ask for, with the port unless it is the usual one; null when the request names none
 * @param secure whether TLS protects it on its way from them
 */
public record Approach(String address, String host, boolean secure) {

    private static final String TOLD = Approach.class.getName();

    /** What counts for a request: what was {@link #keep kept}, else what its connection says. */
    public static Approach of(HttpServletRequest request) {
        return request.getAttribute(TOLD) instanceof Approach told ? told : ofConnection(request);
    }

    /** @param proxies that may be believed, over HTTP/1.1; what comes from elsewhere is as its connection says */
    public static Approach through(Networks proxies, HttpServletRequest request) {
        // within a connection that somebody changed to HTTP/2 a proxy passes on their words as if they were its own
        return request.getProtocol().startsWith("HTTP/2") ? ofConnection(request)
                : through(proxies, ofConnection(request), name -> String.join(",", Collections.list(request.getHeaders(name))));
    }

    static Approach through(Networks proxies, Approach near, UnaryOperator<String> header) {
        return !proxies.include(near.address()) ? near : new Approach(
                address(proxies, near.address(), words(header.apply("X-Forwarded-For"))),
                last(header.apply("X-Forwarded-Host")).orElse(near.host()),
                last(header.apply("X-Forwarded-Proto")).map("https"::equalsIgnoreCase).orElse(near.secure()));
    }

    /** From now on this counts for the request. */
    public void keep(HttpServletRequest request) {
        request.setAttribute(TOLD, this);
    }

    private static Approach ofConnection(HttpServletRequest request) {
        return new Approach(request.getRemoteAddr(), request.getHeader("Host"), request.isSecure());
    }

    /** What is no address was made up by somebody: whoever passed it on is the last one that is known. */
    private static String address(Networks proxies, String near, List<String> told) {
        String known = near;
        for (int i = told.size() - 1; i >= 0 && proxies.include(known); i--) {
            String next = withoutPort(told.get(i));
            if (!Networks.isAddress(next)) {
                return known;
            }
            known = next;
        }
        return known;
    }

    /** Some proxies write {@code 192.0.2.7:50123} and {@code [2001:db8::7]:50123}. */
    private static String withoutPort(String address) {
        return address.replaceFirst("^\\[(.*)](:\\d+)?$", "$1").replaceFirst("^([\\d.]+):\\d+$", "$1");
    }

    private static Optional<String> last(String header) {
        List<String> words = words(header);
        return words.isEmpty() ? Optional.empty() : Optional.of(words.get(words.size() - 1));
    }

    private static List<String> words(String header) {
        return Arrays.stream(header.split(",")).map(String::strip).filter(word -> !word.isEmpty()).toList();
    }
}
