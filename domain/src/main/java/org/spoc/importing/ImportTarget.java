package org.spoc.importing;

/** What the rows of a file become. */
public enum ImportTarget {

    /** People and organisations that the company deals with. */
    PARTIES,
    /** The company's own users and their teams. */
    PEOPLE
}
