package org.spoc.ownership;

/**
 * Who becomes the owner, by which way, explained.
 *
 * @param owner the new owner
 * @param cause the way
 * @param explanation a JSON object that says why this one: rule, candidates, what dropped each, the tie-break (O7);
 *     null when the cause says it all
 */
public record Assignment(Owner owner, Cause cause, String explanation) {

    public static Assignment of(Owner owner, Cause cause) {
        return new Assignment(owner, cause, null);
    }
}
