package org.spoc.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.spoc.shared.Reason;
import org.spoc.shared.RuleBroken;

/**
 * Sentences in the visitor's language. Pages read plain words as {@code #{msg['key']}}, sentences with places to fill
 * as {@code #{text.of('key', argument)}} and the name of a stage, role … as {@code #{text.name(stage)}}.
 */
@Named("text")
@RequestScoped
public class Texts {

    @Inject
    private Visitor visitor;

    public String of(String key, Object... arguments) {
        return sentences().of(key, arguments);
    }

    /** What people call a constant: the text {@code stage.PROSPECT} for {@code Stage.PROSPECT}. */
    public String name(Enum<?> constant) {
        return sentences().name(constant);
    }

    /** Why a rule refused, in words. */
    public String of(RuleBroken broken) {
        return of(broken.code(), broken.arguments());
    }

    /** Why a text or a file was refused, in words. */
    public String of(Reason reason) {
        return sentences().of(reason);
    }

    private Sentences sentences() {
        return Sentences.in(visitor.getLocale());
    }
}
