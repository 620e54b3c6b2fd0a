package org.spoc.party.service;

import java.io.Serializable;
import org.spoc.lifecycle.Stage;
import org.spoc.ownership.Owner;
import org.spoc.party.PartyKind;

/**
 * Which parties a list shows. Every part may be null: then it does not narrow.
 *
 * @param text words that must all occur in name, mail, phone, city or number
 * @param country ISO 3166-1 alpha-2
 */
public record PartyFilter(String text, PartyKind kind, Stage stage, Owner owner, String country, String source, String tag)
        implements Serializable {

    public static final PartyFilter ALL = new PartyFilter(null, null, null, null, null, null, null);
}
