package org.spoc.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.Temporal;

/** Days and times as the visitor writes them, in the visitor's time zone. A missing moment is an empty text. */
@Named("moment")
@RequestScoped
public class Moments {

    @Inject
    private Visitor visitor;

    /** The day: {@code 12 Nov 2026}. */
    public String date(Temporal moment) {
        return format(moment, "format.date");
    }

    /** The day and, where it is known, the time: {@code 12 Nov 2026, 09:05}. */
    public String dateTime(Temporal moment) {
        return format(moment, moment instanceof LocalDate ? "format.date" : "format.dateTime");
    }

    /** The time of the day: {@code 09:05}. */
    public String time(Temporal moment) {
        return format(moment, "format.time");
    }

    /** For machines: RFC 3339 in UTC, or the plain date. */
    public String iso(Temporal moment) {
        return moment == null ? "" : moment instanceof LocalDate ? moment.toString() : Instant.from(moment).toString();
    }

    private String format(Temporal moment, String pattern) {
        return moment == null ? "" : Sentences.in(visitor.getLocale()).written(local(moment), pattern);
    }

    private Temporal local(Temporal moment) {
        return moment instanceof LocalDate ? moment : Instant.from(moment).atZone(visitor.getZone());
    }
}
