package org.spoc.user.service;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * An absence in a list.
 *
 * @param lastDay included
 * @param deputy who was named; null leaves it to the team lead
 * @param note null also for whoever may not read it
 * @param managed whether the caller may change it, and read the note
 */
public record AbsenceRow(long id, long version, long user, String userName, LocalDate firstDay, LocalDate lastDay, Long deputy,
        String deputyName, String note, boolean managed) implements Serializable {

    public boolean includes(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }
}
