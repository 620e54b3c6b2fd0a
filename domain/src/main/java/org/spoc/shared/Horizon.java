package org.spoc.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.spoc.shared.Invalid.Problem;

/**
 * Which days people can mean. What happened lies after {@link #FIRST}; what is planned lies at most
 * {@link #YEARS_AHEAD} years ahead. Everything beyond is a slip of the keyboard, such as the years 0202 and 9999.
 */
public final class Horizon {

    /** Nothing that is recorded happened before this day. */
    public static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    /** Nobody plans beyond these years. */
    public static final int YEARS_AHEAD = 20;

    private Horizon() {
    }

    /**
     * Whether a day can be meant.
     *
     * @param planned whether it may lie ahead; how far ahead something may have happened is for others to say
     */
    public static boolean reaches(LocalDate day, boolean planned, Instant now) {
        return !day.isBefore(FIRST) && !(planned && day.isAfter(last(now)));
    }

    /** What to say about a day that cannot be meant: the last or first one that can. */
    public static Problem problem(String member, LocalDate day, Instant now) {
        return day.isBefore(FIRST) ? Problem.of(member, "shape.tooEarly", FIRST) : Problem.of(member, "shape.tooLate", last(now));
    }

    /** A day of a plan, which may be missing. @throws Invalid when it cannot be meant */
    public static void planned(String member, LocalDate day, Instant now) {
        if (day != null && !reaches(day, true, now)) {
            throw new Invalid(List.of(problem(member, day, now)));
        }
    }

    private static LocalDate last(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC).plusYears(YEARS_AHEAD);
    }
}
