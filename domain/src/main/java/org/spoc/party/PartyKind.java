package org.spoc.party;

/** A party is one or the other for its whole life. */
public enum PartyKind { PERSON, ORGANISATION }
