package org.spoc.importing;

/** What a row without a kind of its own is. */
public enum ImportedKind { PERSON, ORGANISATION }
