package org.spoc.audit;

/** What was done to one line of what SPOC knows. */
public enum AuditDeed { ADDED, CHANGED, REMOVED }
