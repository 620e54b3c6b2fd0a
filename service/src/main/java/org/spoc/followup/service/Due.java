package org.spoc.followup.service;

import java.time.LocalDate;
import org.spoc.shared.service.Sql;

/** When the follow-ups of a list are due, counted in days of the user's own time zone. */
public enum Due {
    /** All that are still to be done. */
    OPEN,
    /** The day has gone by. */
    OVERDUE,
    TODAY,
    /** After today, within seven days, or later with a reminder that has come. */
    WEEK,
    /** In more than seven days, without a reminder that has come. */
    LATER,
    /** Done or dropped. */
    CLOSED;

    /** How far {@link #WEEK} looks ahead. */
    public static final int DAYS_AHEAD = 7;

    /** Narrows a statement whose table {@code follow_up} is called {@code f}. */
    Sql.Query narrow(Sql.Query query, LocalDate today) {
        LocalDate ahead = today.plusDays(DAYS_AHEAD);
        return switch (this) {
            case OPEN -> query.add("and f.state = 'OPEN'");
            case OVERDUE -> query.add("and f.state = 'OPEN' and f.due_on < ? and f.show_on < ?", today, today);
            case TODAY -> query.add("and f.state = 'OPEN' and f.due_on = ? and f.show_on <= ?", today, today);
            case WEEK -> query.add("and f.state = 'OPEN' and f.due_on > ? and f.show_on <= ? and (f.due_on <= ? or f.remind_on <= ?)", today, ahead, ahead, today);
            case LATER -> query.add("and f.state = 'OPEN' and f.due_on > ? and (f.remind_on is null or f.remind_on > ?)", ahead, today);
            case CLOSED -> query.add("and f.state <> 'OPEN'");
        };
    }
}
