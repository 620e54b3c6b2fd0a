package org.spoc.root;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;

/**
 * Everything outside of SPOC, on a server that runs it alone. The front door leads in; the probes and figures of the
 * server, which are mounted here, are for those who may watch; whoever asks for anything else learns nothing, not even
 * which server this is. While SPOC is being started it says so.
 */
@WebFilter(urlPatterns = "/*", dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR})
public class RootDoor extends HttpFilter {

    private static final String SPOC = "/spoc";
    private static final Set<String> PROBES = Set.of("/health", "/health/live", "/health/ready", "/health/started", "/metrics");
    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "same-origin",
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
            "Cache-Control", "no-store");
    private static final String SOON = "5";
    private static final Watchers WATCHERS = Watchers.of(System.getenv("SPOC_PROBES_FROM"));

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        ALWAYS.forEach(response::setHeader);
        if (request.getDispatcherType() == DispatcherType.REQUEST) {
            answer(request, response, chain);
        } else {
            // else the server adds its own page
            response.setContentLength(0);
            response.flushBuffer();
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        String path = request.getRequestURI();
        if (PROBES.contains(path) && request.getMethod().equals("GET") && WATCHERS.include(request)) {
            chain.doFilter(request, response);
        } else if (path.equals("/")) {
            response.setHeader("Location", SPOC + "/");
            response.setStatus(HttpServletResponse.SC_FOUND);
        } else if (path.equals(SPOC) || path.startsWith(SPOC + "/")) {
            response.setHeader("Retry-After", SOON);
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } else {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
