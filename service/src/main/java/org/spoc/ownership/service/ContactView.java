package org.spoc.ownership.service;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.spoc.ownership.Cause;
import org.spoc.ownership.Owner;

/**
 * Who is the contact of a party: the accountable owner and whom to reach right now.
 *
 * @param owner the accountable one
 * @param name of the owner, user or team
 * @param unit business unit of the owner
 * @param since from when on
 * @param cause how the owner came to it
 * @param awayUntil last day of the owner's absence; null when the owner is in, or is a team
 * @param acting whom to reach now; the owner when in
 */
public record ContactView(Owner owner, String name, String unit, Instant since, Cause cause, LocalDate awayUntil,
        Person acting) implements Serializable {

    /**
     * Somebody to reach.
     *
     * @param mail may be null
     * @param phone may be null
     * @param present false when nobody in the whole chain is in today
     */
    public record Person(long id, String name, String mail, String phone, boolean present) implements Serializable {
    }

    /** Somebody else than the owner acts. */
    public boolean stoodIn() {
        return owner.isTeam() || owner.getId() != acting.id();
    }
}
