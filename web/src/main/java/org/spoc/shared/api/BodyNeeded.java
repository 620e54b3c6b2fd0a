package org.spoc.shared.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import java.util.Set;
import org.spoc.shared.Invalid;

/** Refuses a call without a body where one is read. */
@Provider
@ApplicationScoped
public class BodyNeeded implements ContainerRequestFilter {

    private static final Set<String> WITH_BODY = Set.of(HttpMethod.POST, HttpMethod.PATCH, HttpMethod.PUT);

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        // a parameter without annotation is the body
        boolean read = Arrays.stream(resource.getResourceMethod().getParameters()).anyMatch(each -> each.getAnnotations().length == 0);
        if (read && WITH_BODY.contains(request.getMethod()) && !request.hasEntity()) {
            throw Invalid.member("", "json.empty");
        }
    }
}
