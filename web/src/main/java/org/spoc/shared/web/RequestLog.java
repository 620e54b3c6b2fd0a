package org.spoc.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.regex.Pattern;
import org.spoc.shared.service.RequestThread;

/**
 * A reference for each request, which stands in its answer, in every line of the log about it, and in what a person is
 * told when something goes wrong; and one line about each request: what was asked, never with what words.
 */
public final class RequestLog {

    private static final String HEADER = "X-Request-Id";
    private static final String REFERENCE = "spoc.request.reference";
    private static final String BEGAN = "spoc.request.began";
    private static final String USER = "spoc.request.user";
    private static final String CHANNEL = "spoc.request.channel";
    private static final String INSIDE = "spoc.request.inside";
    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final long MILLI = 1_000_000;
    private static final Logger LOG = System.getLogger("org.spoc.access");

    private RequestLog() {
    }

    /** A request has come; asked again, nothing changes. A proxy may have given it a reference already. */
    public static void arrive(HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(REFERENCE) == null) {
            request.setAttribute(BEGAN, System.nanoTime());
            request.setAttribute(REFERENCE, Optional.ofNullable(request.getHeader(HEADER)).filter(each -> SANE.matcher(each).matches())
                    .orElseGet(Reference::next));
            RequestThread.begin(reference(request));
        }
        mark(request, response);
    }

    /** Has come to the door; from here on every way leads back through it. */
    static void enter(HttpServletRequest request, HttpServletResponse response) {
        arrive(request, response);
        request.setAttribute(INSIDE, true);
    }

    public static boolean isInside(HttpServletRequest request) {
        return request.getAttribute(INSIDE) != null;
    }

    /** It is known now who asks. */
    public static void knows(HttpServletRequest request, long user, String channel) {
        request.setAttribute(USER, user);
        request.setAttribute(CHANNEL, channel);
        RequestThread.of(user, channel);
    }

    /** An answer that begins anew has lost what was said of it. */
    public static void mark(HttpServletRequest request, HttpServletResponse response) {
        if (reference(request) != null) {
            response.setHeader(HEADER, reference(request));
        }
    }

    /** The request is answered, or is passed on to the page that tells what is wrong. */
    public static void leave(HttpServletRequest request, HttpServletResponse response) {
        LOG.log(Level.INFO, "method=" + request.getMethod() + " path=" + path(request) + " status=" + response.getStatus()
                + " ms=" + (System.nanoTime() - (long) request.getAttribute(BEGAN)) / MILLI
                + Optional.ofNullable(response.getHeader("Content-Length")).map(length -> " bytes=" + length).orElse(""));
        RequestThread.end();
    }

    /** The same request, on the page that tells what is wrong with it. */
    static void tell(HttpServletRequest request) {
        if (reference(request) != null) {
            RequestThread.begin(reference(request));
            if (request.getAttribute(USER) != null) {
                RequestThread.of((long) request.getAttribute(USER), (String) request.getAttribute(CHANNEL));
            }
        }
    }

    private static String reference(HttpServletRequest request) {
        return (String) request.getAttribute(REFERENCE);
    }

    private static String path(HttpServletRequest request) {
        return Fault.printable(request.getRequestURI().replaceFirst(";.*", ""));
    }
}
