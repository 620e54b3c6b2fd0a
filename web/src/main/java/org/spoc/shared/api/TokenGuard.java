package org.spoc.shared.api;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Set;
import org.spoc.user.TokenScope;
import org.spoc.user.service.Caller;
import org.spoc.user.service.TokenUse;

/** Refuses a token at resources that it was not made for. What its user may do there, the services decide as always. */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHORIZATION)
public class TokenGuard implements ContainerRequestFilter {

    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    @Context
    private ResourceInfo resource;
    @Inject
    private Caller caller;

    @Override
    public void filter(ContainerRequestContext request) {
        // the door lets nobody in unknown but who reads the public document
        TokenUse token = request.getSecurityContext().getUserPrincipal() == null ? null : caller.identity().token();
        Method method = resource.getResourceMethod();
        // the server answers OPTIONS by itself
        if (token != null && method != null && !token.isFor(reaching(method.getDeclaringClass(), request.getMethod()))) {
            throw new TokenTooNarrow();
        }
    }

    /** The scopes of which one is needed. */
    static Set<TokenScope> reaching(Class<?> type, String method) {
        TokenReach reach = type.getAnnotation(TokenReach.class);
        boolean reading = READING.contains(method);
        if (reach == null) {
            return Set.of(reading ? TokenScope.READ : TokenScope.WRITE);
        }
        return Set.of(reading ? reach.read() : reach.change());
    }
}
