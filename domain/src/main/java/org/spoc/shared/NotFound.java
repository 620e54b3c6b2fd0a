package org.spoc.shared;

/** There is no such thing, or the caller may not see it: the two are not told apart, so that nobody learns by asking. */
public class NotFound extends RuleBroken {

    public NotFound(String what, Object id) {
        super("notFound", what, id);
    }
}
