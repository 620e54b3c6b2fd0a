package org.spoc.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import org.spoc.shared.RuleBroken;

/**
 * Sentences in the visitor's language. Pages read plain words as {@code #{msg['key']}}, sentences with places to fill
 * as {@code #{text.of('key', argument)}} and the name of a stage, role … as {@code #{text.name(stage)}}.
 */
@Named("text")
@RequestScoped
public class Texts {

    private static final String BUNDLE = "org.spoc.text.messages";
    /** English is the base, so that the language of the server never mixes in. */
    private static final ResourceBundle.Control NO_DETOUR =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    @Inject
    private Visitor visitor;

    public String of(String key, Object... arguments) {
        Object[] named = Arrays.stream(arguments).map(each -> each instanceof Enum<?> constant ? name(constant) : each).toArray();
        return new MessageFormat(bundle().getString(key), visitor.getLocale()).format(named);
    }

    /** What people call a constant: the text {@code stage.PROSPECT} for {@code Stage.PROSPECT}. */
    public String name(Enum<?> constant) {
        return constant == null ? "" : bundle().getString(key(constant));
    }

    /** Why a rule refused, in words. */
    public String of(RuleBroken broken) {
        return of(broken.code(), broken.arguments());
    }

    private ResourceBundle bundle() {
        return ResourceBundle.getBundle(BUNDLE, visitor.getLocale(), NO_DETOUR);
    }

    private static String key(Enum<?> constant) {
        String type = constant.getDeclaringClass().getSimpleName();
        return type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1) + "." + constant.name();
    }
}
