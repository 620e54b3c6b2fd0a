package org.spoc.party.service;

import java.io.Serializable;
import java.time.Instant;
import org.spoc.lifecycle.Stage;
import org.spoc.ownership.Owner;
import org.spoc.party.PartyKind;

/**
 * Which parties a list shows. Every part may be null: then it does not narrow.
 *
 * @param text words that must all occur in name, mail, phone, city or number; a word of one or two letters begins one
 * @param before in their stage since before this instant
 * @param team id of a team that is the owner, or to which the owner belongs
 * @param country ISO 3166-1 alpha-2
 * @param email whether there is a mail address
 * @param phone whether there is a telephone number
 */
public record PartyFilter(String text, PartyKind kind, Stage stage, Instant before, Owner owner, Long team, String country,
        String source, String tag, Boolean email, Boolean phone, LastWord consent, Period created, Period changed)
        implements Serializable {

    public static final PartyFilter ALL = new PartyFilter(null, null, null, null, null, null, null);

    public PartyFilter {
        created = created == null ? Period.ALWAYS : created;
        changed = changed == null ? Period.ALWAYS : changed;
    }

    public PartyFilter(String text, PartyKind kind, Stage stage, Owner owner, String country, String source, String tag) {
        this(text, kind, stage, null, owner, null, country, source, tag, null, null, null, null, null);
    }
}
