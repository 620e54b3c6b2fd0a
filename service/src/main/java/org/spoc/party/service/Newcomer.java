package org.spoc.party.service;

import org.spoc.lifecycle.Origin;
import org.spoc.lifecycle.Stage;
import org.spoc.lifecycle.service.StageTransitions;
import org.spoc.ownership.Cause;
import org.spoc.ownership.service.Assigning;
import org.spoc.party.Party;
import org.spoc.user.Decision;

/**
 * A party on its way into the register.
 *
 * @param organisation where a person belongs; null for none
 */
record Newcomer(Party party, Registration wanted, Party organisation) {

    /** Where its history begins: as a suspect, unless a migration brings a stage along (L7). */
    StageTransitions.Start start(Decision decision) {
        if (wanted.migration() == null) {
            return new StageTransitions.Start(party, Stage.SUSPECT, Origin.CREATED, decision);
        }
        Decision since = wanted.migratedAt() == null ? decision : decision.at(wanted.migratedAt());
        return new StageTransitions.Start(party, wanted.migration(), Origin.MIGRATED, since);
    }

    /** What it brings along for finding its owner. */
    Assigning.Wish wish() {
        return new Assigning.Wish(wanted.owner(), wanted.migration() == null ? Cause.CREATED_NAMED : Cause.MIGRATION,
                organisation == null ? null : organisation.getOwner());
    }
}
