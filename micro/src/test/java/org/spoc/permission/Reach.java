package org.spoc.permission;

/** How far a role sees or changes parties. */
public enum Reach { NONE, OWN, TEAM, EVERYONE }
