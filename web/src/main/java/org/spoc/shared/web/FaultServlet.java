package org.spoc.shared.web;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.spoc.shared.service.Causes;
import org.spoc.shared.service.RequestThread;

/**
 * Where the server sends every answer that is an error. Gives it a reference number and shows the error page, which
 * never names classes or causes.
 */
@WebServlet("/fault")
public class FaultServlet extends HttpServlet {

    /** Answers in the place of the page when a program asked and not a person. */
    private static final String REST = "/fault/api";

    @Inject
    private transient Texts texts;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        RequestLog.tell(request);
        try {
            answer(request, response);
        } finally {
            RequestThread.end();
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)).startsWith(request.getContextPath() + "/api/")) {
            request.getRequestDispatcher(REST).forward(request, response);
        } else {
            showPage(request, response);
        }
    }

    private void showPage(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        Throwable cause = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (Causes.areAbsentDatabase(cause)) {
            insteadSay(HttpServletResponse.SC_SERVICE_UNAVAILABLE, request, response);
        } else if (Causes.areTooSlow(cause)) {
            Fault.logged((String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), cause);
            request.setAttribute(Fault.TEXT, texts.of("fault.tooSlow"));
            insteadSay(HttpServletResponse.SC_SERVICE_UNAVAILABLE, request, response);
        } else if (Causes.areFullDisk(cause)) {
            insteadSay(Fault.FULL_DISK, request, response);
        }
        beginAnew(response);
        PageDoor.mark(request, response);
        response.setHeader("X-Reference", reference(request));
        response.setHeader("Cache-Control", "no-store");
        request.getRequestDispatcher("/WEB-INF/fault.xhtml").forward(new FreshLook(request), response);
    }

    /** The policy of the page that failed names a nonce that the scripts of the error page do not have. */
    private static void beginAnew(HttpServletResponse response) {
        int status = response.getStatus();
        Map<String, List<String>> kept = response.getHeaderNames().stream().filter(name -> !name.equalsIgnoreCase("Content-Security-Policy"))
                .distinct().collect(Collectors.toMap(Function.identity(), name -> List.copyOf(response.getHeaders(name))));
        response.reset();
        response.setStatus(status);
        kept.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
    }

    private static void insteadSay(int status, HttpServletRequest request, HttpServletResponse response) {
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status);
        response.setStatus(status);
    }

    private static String reference(HttpServletRequest request) {
        if (request.getAttribute(Fault.REFERENCE) == null) {
            request.setAttribute(Fault.REFERENCE, record(request).reference());
        }
        return (String) request.getAttribute(Fault.REFERENCE);
    }

    private static Fault record(HttpServletRequest request) {
        String address = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        int status = (int) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Throwable cause = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        return status < 500 || status == HttpServletResponse.SC_SERVICE_UNAVAILABLE ? Fault.noted(address, status) : Fault.logged(address, cause);
    }

    /** The error page is looked at anew: what a failed form has sent must not reach it. */
    private static class FreshLook extends HttpServletRequestWrapper {

        FreshLook(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public void setCharacterEncoding(String encoding) {
            // it was read long ago, and the server would warn of that
        }

        @Override
        public String getHeader(String name) {
            return name.equalsIgnoreCase("Faces-Request") ? null : super.getHeader(name);
        }

        @Override
        public String getContentType() {
            return null;
        }

        @Override
        public String getParameter(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }

        @Override
        public String[] getParameterValues(String name) {
            return null;
        }
    }
}
