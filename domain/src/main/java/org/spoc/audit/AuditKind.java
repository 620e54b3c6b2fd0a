package org.spoc.audit;

/** What a change belongs to. */
public enum AuditKind { PARTY, USER, TEAM, UNIT, IMPORT, BULK, VIEW, SETTING }
