package org.spoc.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;

/** The page that says what went wrong, in words for the person and with a number for the administrator. */
@Named
@RequestScoped
public class FaultPage {

    private static final Set<Integer> KNOWN = Set.of(403, 404, 405, 408, 413, 421, 429, 503, Fault.FULL_DISK);

    /** The page is not to be had, everything else is. */
    private static final Set<Integer> FINDS_ON = Set.of(403, 404, 405);

    @Inject
    private HttpServletRequest request;
    @Inject
    private Texts texts;

    /** With the navigation for who is signed in, as long as the house itself is well. */
    public String getTemplate() {
        return "/WEB-INF/templates/" + (request.getUserPrincipal() != null && FINDS_ON.contains(kind()) ? "shell" : "plain") + ".xhtml";
    }

    public String getTitle() {
        return texts.of("fault." + kind() + ".title");
    }

    public String getText() {
        return Optional.ofNullable((String) request.getAttribute(Fault.TEXT))
                .orElseGet(() -> texts.of("fault." + kind() + ".text"));
    }

    public String getReference() {
        return (String) request.getAttribute(Fault.REFERENCE);
    }

    private int kind() {
        int status = (int) Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE)).orElse(404);
        return KNOWN.contains(status) ? status : status < 500 && status != 400 ? 404 : status == 400 ? 400 : 500;
    }
}
