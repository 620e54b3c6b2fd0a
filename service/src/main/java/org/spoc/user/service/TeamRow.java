package org.spoc.user.service;

import java.io.Serializable;
import java.util.List;

/**
 * A team in a list or a picker.
 *
 * @param unit name of the business unit
 * @param away how many members are away today
 * @param intakeOf names of the units whose new parties its members receive
 * @param fallbackOf names of the units for which it receives what nobody else can
 */
public record TeamRow(long id, long version, String name, long unitId, String unit, long lead, String leadName, int members,
        int away, List<String> intakeOf, List<String> fallbackOf) implements Serializable {
}
