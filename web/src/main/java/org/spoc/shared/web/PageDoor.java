package org.spoc.shared.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.spoc.administration.service.HostSettings;

/**
 * What holds for every answer of the product: browsers do not guess types, tell no other site where people were, and
 * give pages no devices; an address that cannot be read is refused, and so is what another site sends. Pages are read
 * and sent and nothing else, and no copy of them is kept on the way. The Content-Security-Policy stands in web.xml,
 * because PrimeFaces adds its nonce; the filter stands there too, because that makes it the first one.
 */
public class PageDoor extends HttpFilter {

    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "same-origin",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin");
    private static final String A_YEAR_OF_TLS = "max-age=31536000";
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");
    /** HTTP's «misdirected request», which servlets have no name for. */
    private static final int MISDIRECTED = 421;

    @Inject
    private transient HostSettings hosts;
    @Inject
    private transient Texts texts;
    @Inject
    private transient BodyLimits bodies;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        RequestLog.enter(request, response);
        mark(request, response);
        try {
            letIn(request, response, chain);
        } finally {
            RequestLog.leave(request, response);
        }
    }

    private void letIn(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        if (!hosts.allow(request.getServerName())) {
            response.sendError(MISDIRECTED);
            return;
        }
        boolean rest = isRest(request);
        // REST itself names the parameter with a character that cannot be kept
        if (!(rest ? PercentEncoding.isReadable(request.getQueryString()) : PercentEncoding.isText(request.getQueryString()))) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else if (rest) {
            bodies.goOn(request, response, chain);
        } else if (ForeignSite.sends(request)) {
            request.setAttribute(Fault.TEXT, texts.of("fault.foreignSite"));
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (takes(request)) {
            keepNoPage(request, response);
            bodies.goOn(request, response, chain);
        } else {
            response.setHeader("Allow", String.join(", ", METHODS.stream().sorted().toList()));
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
    }

    /** Whether what is asked for is done with such a method at all; the answer to any other one is the same for everybody. */
    public static boolean takes(HttpServletRequest request) {
        return isRest(request) || METHODS.contains(request.getMethod());
    }

    private static boolean isRest(HttpServletRequest request) {
        return request.getServletPath().startsWith("/api");
    }

    /**
     * Sets what every answer has. So does whoever answers before a filter is asked; and an error page needs it anew,
     * because its answer begins anew.
     */
    public static void mark(HttpServletRequest request, HttpServletResponse response) {
        ALWAYS.forEach(response::setHeader);
        RequestLog.mark(request, response);
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", A_YEAR_OF_TLS);
        }
    }

    private static void keepNoPage(HttpServletRequest request, HttpServletResponse response) {
        if (!request.getServletPath().startsWith("/jakarta.faces.resource")) {
            response.setHeader("Cache-Control", "no-store");
        }
    }
}
