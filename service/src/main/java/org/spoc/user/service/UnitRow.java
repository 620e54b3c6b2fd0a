package org.spoc.user.service;

import java.io.Serializable;

/** A business unit with the teams it names; null where it names none. */
public record UnitRow(long id, String name, Long intake, String intakeTeam, Long fallback, String fallbackTeam)
        implements Serializable {
}
