package org.spoc.user.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.spoc.shared.web.LocalAddress;

/** Which addresses are REST, which are open to all, and the way to the sign-in page and back. */
final class Way {

    private static final String SIGN_IN = "/sign-in.xhtml";
    private static final String NEW_PASSWORD = "/new-password.xhtml";
    private static final Set<String> OPEN = Set.of(SIGN_IN, "/favicon.ico", "/robots.txt");

    private Way() {
    }

    static boolean isRest(HttpServletRequest request) {
        return path(request).startsWith("/api/");
    }

    static boolean isOpenToAll(HttpServletRequest request) {
        String path = path(request);
        return OPEN.contains(path) || path.startsWith("/jakarta.faces.resource/") || path.startsWith("/error/")
                || path.startsWith("/static/");
    }

    /** Neither the page on which a password is changed, nor what that page is made of. */
    static boolean leadsElsewhere(HttpServletRequest request) {
        return !isOpenToAll(request) && !path(request).equals(NEW_PASSWORD);
    }

    /** A page is asked for again after the sign-in, the page of a form too. */
    static void toSignIn(HttpServletRequest request, HttpServletResponse response) {
        lead(request, response, SIGN_IN);
    }

    static void toNewPassword(HttpServletRequest request, HttpServletResponse response) {
        lead(request, response, NEW_PASSWORD);
    }

    /** An ajax call is told to go there. */
    private static void lead(HttpServletRequest request, HttpServletResponse response, String page) {
        boolean ajax = "partial/ajax".equals(request.getHeader("Faces-Request"));
        String target = request.getContextPath() + page + "?to=" + URLEncoder.encode(asked(request), StandardCharsets.UTF_8);
        try {
            if (ajax) {
                response.setContentType("text/xml;charset=UTF-8");
                response.getWriter().printf("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                        + "<partial-response><redirect url=\"%s\"/></partial-response>", target.replace("&", "&amp;"));
            } else {
                // without a host: the server would take it from the request
                response.setStatus(HttpServletResponse.SC_FOUND);
                response.setHeader("Location", target);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String asked(HttpServletRequest request) {
        if (!"GET".equals(request.getMethod())) {
            return LocalAddress.ofPage(request).substring(request.getContextPath().length());
        }
        return path(request) + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
    }

    private static String path(HttpServletRequest request) {
        return request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    }
}
