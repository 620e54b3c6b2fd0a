package org.spoc.shared.api;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.spoc.administration.service.ApiSettings;
import org.spoc.shared.RuleBroken;
import org.spoc.shared.web.ForeignSite;
import org.spoc.user.service.Caller;
import org.spoc.user.service.UserStore;

/** The door of REST: nobody enters unknown or faster than allowed, no answer is kept on the way, and nothing leaves it as HTML. */
@WebFilter("/api/*")
public class ApiDoor extends HttpFilter {

    @Inject
    private Clock clock;
    @Inject
    private transient KeyedCommands commands;
    @Inject
    private transient CallRate rate;
    @Inject
    private transient ApiSettings settings;
    @Inject
    private transient Caller caller;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
        if (ForeignSite.sends(request)) {
            refuse(request, new ForeignCall(), response);
        } else if (request.getUserPrincipal() == null && !asksForThePublicDocument(request)) {
            askWhoIsThere(request, response);
        } else if (request.getServletPath().equals("/api/v1")) {
            letIn(request, response, chain);
        } else {
            refuse(request, 404, response);
        }
    }

    private boolean asksForThePublicDocument(HttpServletRequest request) {
        return settings.documentIsPublic() && request.getMethod().equals("GET") && request.getServletPath().equals("/api/v1")
                && ApiDocument.PATH.equals(request.getPathInfo()) && UserStore.waitUntil(request).isEmpty();
    }

    private void letIn(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        Optional<Duration> wait = request.getUserPrincipal() == null ? Optional.empty() : rate.count(caller.identity());
        if (wait.isPresent()) {
            comeBackAfter(wait.get(), response);
            refuse(request, new TooManyCalls(settings.rate(), settings.burst()), response);
        } else if (isPacked(request)) {
            refuse(request, HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, response);
        } else {
            commands.carryOut(request, response, chain);
        }
    }

    /** Some servers would unpack it and some would not. */
    private static boolean isPacked(HttpServletRequest request) {
        String encoding = request.getHeader("Content-Encoding");
        return encoding != null && !encoding.isBlank() && !encoding.strip().equalsIgnoreCase("identity");
    }

    /** In whole seconds, as HTTP tells it. */
    private static void comeBackAfter(Duration wait, HttpServletResponse response) {
        response.setHeader("Retry-After", Long.toString(Math.max(1, wait.toSeconds() + 1)));
    }

    private void askWhoIsThere(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Instant> wait = UserStore.waitUntil(request);
        if (wait.isPresent()) {
            comeBackAfter(Duration.between(clock.instant(), wait.get()), response);
            refuse(request, 429, response);
        } else {
            response.setHeader("WWW-Authenticate", "Basic realm=\"SPOC\", charset=\"UTF-8\"");
            response.addHeader("WWW-Authenticate", "Bearer realm=\"SPOC\"");
            refuse(request, 401, response);
        }
    }

    private static void refuse(HttpServletRequest request, RuleBroken broken, HttpServletResponse response) throws IOException {
        var refusals = new Refusals(request);
        write(refusals.of(broken), refusals, response);
    }

    private static void refuse(HttpServletRequest request, int status, HttpServletResponse response) throws IOException {
        var refusals = new Refusals(request);
        write(refusals.status(status), refusals, response);
    }

    static void write(Problem problem, Refusals refusals, HttpServletResponse response) throws IOException {
        byte[] body = Json.strict().writeValueAsBytes(problem);
        response.setStatus(problem.status());
        if (problem.status() == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader("Retry-After", Problem.SOON);
        }
        response.setHeader("Content-Language", refusals.language().getLanguage());
        response.setContentType(Problem.MEDIA_TYPE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
