package org.spoc.root;

import jakarta.servlet.http.HttpServletRequest;
import org.spoc.shared.Networks;

/**
 * Who may ask how the server is doing: the machine itself, and the networks that the administrator names, such as
 * {@code 10.1.0.0/16,192.0.2.7}. Whoever comes through a proxy is not the one who asks, so they learn nothing.
 */
final class Watchers {

    private static final Networks MACHINE = Networks.of("127.0.0.0/8,::1");

    private final Networks networks;

    private Watchers(Networks networks) {
        this.networks = networks;
    }

    /** @param text separated by commas; null or empty for the machine itself alone; what is no address counts for nothing */
    static Watchers of(String text) {
        return new Watchers(Networks.of(text));
    }

    boolean include(HttpServletRequest request) {
        // within a connection that was changed to HTTP/2 a proxy passes on whatever is asked, and adds no header
        return !request.getProtocol().startsWith("HTTP/2") && request.getHeader("X-Forwarded-For") == null
                && request.getHeader("Forwarded") == null && include(request.getRemoteAddr());
    }

    boolean include(String address) {
        return MACHINE.include(address) || networks.include(address);
    }
}
