package org.spoc.party.web;

/** Something was recorded or changed in one of the panels, for whoever waits for it. */
public record PartySupplied(long party) {
}
