package org.spoc.shared.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spoc.shared.Invalid;
import org.spoc.shared.Invalid.Problem;

/** Refuses parameters that an address does not know, and one that comes twice: a typing error must not widen an answer. */
@Provider
@ApplicationScoped
public class KnownParameters implements ContainerRequestFilter {

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        Method method = resource.getResourceMethod();
        if (method != null) {
            check(request, known(method));
        }
    }

    private static void check(ContainerRequestContext request, Set<String> known) {
        var problems = new ArrayList<Problem>();
        request.getUriInfo().getQueryParameters().forEach((name, values) -> {
            if (!known.contains(name)) {
                problems.add(Problem.of(name, "parameter.unknown", known.stream().sorted().collect(Collectors.joining(", "))));
            } else if (values.size() > 1) {
                problems.add(Problem.of(name, "parameter.twice"));
            } else if (!Values.isText(values.get(0))) {
                problems.add(Problem.of(name, "json.unusableCharacter"));
            }
        });
        if (!problems.isEmpty()) {
            throw new Invalid(problems);
        }
    }

    static Set<String> known(Method method) {
        return Arrays.stream(method.getParameters()).flatMap(KnownParameters::named).collect(Collectors.toSet());
    }

    private static Stream<String> named(Parameter parameter) {
        return parameter.isAnnotationPresent(BeanParam.class)
                ? Arrays.stream(parameter.getType().getDeclaredFields()).flatMap(KnownParameters::name) : name(parameter);
    }

    private static Stream<String> name(AnnotatedElement element) {
        return List.of(element.getAnnotationsByType(QueryParam.class)).stream().map(QueryParam::value);
    }
}
