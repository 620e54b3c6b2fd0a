package org.spoc.followup.service;

import java.io.Serializable;

/** How many follow-ups are overdue, due today, and due in the days ahead. */
public record DueCounts(int overdue, int today, int week) implements Serializable {

    public int all() {
        return overdue + today + week;
    }
}
