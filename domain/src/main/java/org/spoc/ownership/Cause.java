package org.spoc.ownership;

/** The ways in which ownership changes; there is no other (O8). */
public enum Cause {
    /** Named by whoever created the party. */
    CREATED_NAMED,
    /** A person takes the owner of their organisation (O11), at creation or when the organisation changes hands. */
    FOLLOWS_ORGANISATION,
    /** Round robin over the eligible members of the intake team. */
    ROUND_ROBIN,
    /** Nobody was eligible: the fallback team (O5). */
    FALLBACK,
    /** Immediate transfer by an authorised lead, with a reason. */
    TRANSFER,
    /** A migration brought the owner along. */
    MIGRATION
}
