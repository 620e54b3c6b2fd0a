package org.spoc.party.web;

import java.util.Locale;
import org.spoc.lifecycle.Criterion;

/** What can be opened on the page of a party; knows the field that takes the focus. */
public enum Panel {
    DETAILS("name"), INTERACTION("subject"), OPPORTUNITY("title"), PURCHASE("what"), MOVE("to"), TRANSFER("newOwner"),
    CONSENT("channel"), AFFILIATION("related"), QUALIFICATION("score"), FOLLOWUP("title"),
    ERASURE("erasedName");

    private final String focus;

    Panel(String focus) {
        this.focus = focus;
    }

    /** Where the focus goes when the panel opens, within the form of the panels. */
    String field() {
        return name().toLowerCase(Locale.ROOT) + ":" + focus;
    }

    /** Where what a criterion asks for can be supplied; null where the page cannot help. */
    static Panel supplying(Criterion criterion) {
        return switch (criterion) {
            case REACHABLE_WITH_CONSENT -> DETAILS;
            case SHOWED_INTEREST, TWO_WAY_CONTACT -> INTERACTION;
            case QUALIFIED, ACCEPTED_BY_SALES -> QUALIFICATION;
            case CONCRETE_OPPORTUNITY, NO_OPEN_OPPORTUNITY -> OPPORTUNITY;
            case HAS_BOUGHT, BOUGHT_RECENTLY -> PURCHASE;
            case REASON_GIVEN -> MOVE;
            case NO_RECENT_PURCHASE -> null;
        };
    }
}
