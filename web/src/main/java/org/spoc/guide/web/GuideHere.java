package org.spoc.guide.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.spoc.shared.web.Visitor;

/** The chapter about the page that one is on, for the sheet of keys and the menu; the first one where there is none. */
@Named
@RequestScoped
public class GuideHere {

    @Inject
    private Guide guide;
    @Inject
    private Visitor visitor;
    @Inject
    private HttpServletRequest request;

    public String getPath() {
        return chapter().getPath();
    }

    public String getTitle() {
        return guide.text(chapter(), visitor.getLanguage()).title();
    }

    private Chapter chapter() {
        return Chapter.ofPage(request.getServletPath()).orElse(Chapter.FIRST_STEPS);
    }
}
