package org.spoc.user;

/** The way in through which something was decided. */
public enum Channel { PAGE, REST, IMPORT, CLOCK, SYSTEM }
