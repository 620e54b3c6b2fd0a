package org.spoc.shared;

/** The caller may see the thing, but none of the caller's roles, or not the caller's scope, allows to do this with it. */
public class Forbidden extends RuleBroken {

    public Forbidden(String permission) {
        super("forbidden", permission);
    }
}
