package org.spoc.party;

/** The ways of reaching a party for which it can allow or refuse contact. */
public enum ConsentChannel { EMAIL, CALL, POST }
