package org.spoc.user;

/** What a user is here for. A user may have several; the widest counts. */
public enum Role {
    /** Looks up contacts. */
    READER,
    /** Owns parties and works on them. */
    CONTACT,
    /** Leads a team: load, absences, transfers. */
    LEAD,
    /** Segments, sources and conversion; changes no party. */
    MARKETING,
    /** Runs the installation and may repair everything. */
    ADMINISTRATOR,
    /** Sees everything, changes nothing. */
    AUDITOR
}
