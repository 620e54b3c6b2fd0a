package org.spoc.shared.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Marks a request whose answer is not kept. */
@Provider
@ToldOnce
@ApplicationScoped
public class ToldOnceMark implements ContainerRequestFilter {

    private static final String MARK = ToldOnce.class.getName();

    @Override
    public void filter(ContainerRequestContext request) {
        // becomes an attribute of the request
        request.setProperty(MARK, true);
    }

    static boolean isOn(HttpServletRequest request) {
        return request.getAttribute(MARK) != null;
    }
}
