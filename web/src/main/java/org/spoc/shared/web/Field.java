package org.spoc.shared.web;

import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UISelectMany;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.primefaces.util.ComponentTraversalUtils;
import org.primefaces.util.ComponentUtils;

/** A field that is shown on the page, at which a problem with what it holds can be told. */
record Field(UIInput input, String clientId) {

    /**
     * The field of a member of the input, as services name it: {@code emails[1]} is told at {@code emails}, the street of
     * {@code addresses[0].street} at {@code street}, {@code owner} also at {@code newOwner}.
     */
    static Optional<Field> of(FacesContext context, String member) {
        String name = name(member);
        String ending = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        List<Field> shown = shown(context);
        return first(shown, id -> id.equals(name)).or(() -> first(shown, id -> id.endsWith(ending)));
    }

    /** Marks the field as wrong and keeps showing what was typed; what is ticked, the page knows already. */
    void refuse(FacesContext context) {
        if (!(input instanceof UISelectMany)) {
            input.setSubmittedValue(ComponentUtils.getValueToRender(context, input));
        }
        input.setValid(false);
    }

    static String name(String member) {
        return member.substring(member.lastIndexOf('.') + 1).replaceAll("\\[.*", "");
    }

    private static Optional<Field> first(List<Field> shown, Predicate<String> id) {
        return shown.stream().filter(each -> id.test(each.input.getId())).findFirst();
    }

    private static List<Field> shown(FacesContext context) {
        List<Field> found = new ArrayList<>();
        VisitContext visit = VisitContext.createVisitContext(context, null, EnumSet.of(VisitHint.SKIP_UNRENDERED));
        context.getViewRoot().visitTree(visit, (seen, component) -> {
            if (component instanceof UIInput input) {
                found.add(new Field(input, input.getClientId(context)));
            }
            return VisitResult.ACCEPT;
        });
        found.sort(Comparator.comparing(field -> !field.wasSent()));
        return found;
    }

    /** Whether its form is the one that was sent, where others of the page may have a field of the same name. */
    private boolean wasSent() {
        UIForm form = ComponentTraversalUtils.closestForm(input);
        return form != null && form.isSubmitted();
    }
}
