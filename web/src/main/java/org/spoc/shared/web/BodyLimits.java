package org.spoc.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;

/**
 * How large the form of a page may be, and how slowly a body may come. A file to import may take as long as it keeps
 * coming.
 */
@ApplicationScoped
class BodyLimits {

    private static final int LARGEST_FORM = 2 << 20;
    private static final int FILE_BYTES_PER_SECOND = 8 << 10;
    private static final String USUAL_SECONDS = "30";
    /** The only page to which files are sent. */
    private static final String TAKES_FILES = "/import.xhtml";

    private final Duration free = Duration.ofSeconds(seconds(System.getenv("SPOC_BODY_SECONDS")));

    private static int seconds(String given) {
        return Integer.parseInt(given != null && given.strip().matches("0*[1-9]\\d{0,5}") ? given.strip() : USUAL_SECONDS);
    }

    /** Goes on with what has come in time and is not too large; else the answer says so. */
    void goOn(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        TimedRequest timed = new TimedRequest(request, free, request.getServletPath().equals("/api/v1")
                && "/imports".equals(request.getPathInfo()) ? FILE_BYTES_PER_SECOND : 0);
        if (isPosted("multipart/", request) && !request.getServletPath().equals(TAKES_FILES)) {
            // the server would take it in, as long and as large as a file to import, before any page is asked
            refuse(HttpServletResponse.SC_BAD_REQUEST, response);
            return;
        }
        if (!isPosted("application/x-www-form-urlencoded", request)) {
            chain.doFilter(timed, response);
            return;
        }
        SentForm form = read(timed, response);
        if (form != null) {
            chain.doFilter(form, response);
        }
    }

    /** @param type what the media type begins with */
    private static boolean isPosted(String type, HttpServletRequest request) {
        return request.getMethod().equals("POST") && request.getContentType() != null && !request.getServletPath().startsWith("/api")
                && request.getContentType().toLowerCase(Locale.ROOT).startsWith(type);
    }

    /** Null when the answer is an error. */
    private static SentForm read(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            if (request.getContentLengthLong() > LARGEST_FORM) {
                throw new FormTooLarge();
            }
            return SentForm.of(request, request.getInputStream(), LARGEST_FORM);
        } catch (FormTooLarge tooLarge) {
            refuse(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, response);
        } catch (SlowBody tooSlow) {
            refuse(HttpServletResponse.SC_REQUEST_TIMEOUT, response);
        } catch (IllegalArgumentException noForm) {
            refuse(HttpServletResponse.SC_BAD_REQUEST, response);
        }
        return null;
    }

    /** Whatever is still on its way is not waited for. */
    private static void refuse(int status, HttpServletResponse response) throws IOException {
        response.setHeader("Connection", "close");
        response.sendError(status);
    }
}
