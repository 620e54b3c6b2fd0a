package org.spoc.followup.service;

/** Whose follow-ups a list shows. */
public enum Whose {
    /** What the user has to do: the own, those of the own teams, and those of whom the user stands in for. */
    MINE,
    /** Mine, and those of the members of my teams. */
    TEAM,
    /** Everybody's, as far as their parties are seen. */
    ALL
}
