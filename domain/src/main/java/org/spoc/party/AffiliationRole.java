package org.spoc.party;

/** What a person is in an organisation, seen from a deal. */
public enum AffiliationRole { BUYER, USER_OF_THE_GOODS, DECISION_MAKER, INFLUENCER, TECHNICAL, FINANCE, OTHER }
