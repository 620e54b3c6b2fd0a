package org.spoc.user.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.spoc.user.service.Identity;

/**
 * What this node keeps of the open pages of a browser, the session of the server. It belongs to one user: nobody finds
 * in it what somebody else left there. It says nothing about who is signed in, and may be lost with its node.
 */
final class PageSession {

    private static final String USER = PageSession.class.getName() + ".user";

    private PageSession() {
    }

    /** Begins with a new id, so that one planted before the sign-in is worth nothing. */
    static void begin(HttpServletRequest request, Identity identity) {
        HttpSession session = request.getSession();
        if (session.getAttribute(USER) != null && !belongsTo(session, identity)) {
            session.invalidate();
        }
        request.getSession().setAttribute(USER, identity.id());
        request.changeSessionId();
    }

    static void belongTo(HttpServletRequest request, Identity identity) {
        HttpSession session = request.getSession();
        if (!belongsTo(session, identity)) {
            if (!session.isNew()) {
                session.invalidate();
            }
            request.getSession().setAttribute(USER, identity.id());
        }
    }

    static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    private static boolean belongsTo(HttpSession session, Identity identity) {
        return Long.valueOf(identity.id()).equals(session.getAttribute(USER));
    }
}
