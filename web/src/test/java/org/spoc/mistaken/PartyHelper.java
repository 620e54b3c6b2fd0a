package org.spoc.mistaken;

/** Wrong on purpose: a name that says nothing. */
class PartyHelper {
}
