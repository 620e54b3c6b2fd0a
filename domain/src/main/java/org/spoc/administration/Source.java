package org.spoc.administration;

/** Where the value of a setting comes from. */
public enum Source {
    /** A variable of the environment. */
    ENVIRONMENT,
    /** The application server: its data source {@code jdbc/spoc}. */
    JNDI,
    /** Nobody said anything else. */
    DEFAULT
}
