package org.spoc.user.service;

import java.io.Serializable;
import org.spoc.user.BusinessUnit;

/** A business unit with the teams it names; null where it names none. */
public record UnitRow(long id, String name, Long intake, String intakeTeam, Long fallback, String fallbackTeam)
        implements Serializable {

    /** The unit that the others fall back to. */
    public boolean main() {
        return id == BusinessUnit.MAIN;
    }
}
