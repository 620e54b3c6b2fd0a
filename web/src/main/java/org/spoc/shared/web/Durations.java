package org.spoc.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;

/** How long something took, in the largest unit that says enough. */
@Named("duration")
@RequestScoped
public class Durations {

    @Inject
    private Texts texts;

    /** {@code 37 days}, {@code 5 hours}, {@code less than an hour}. */
    public String of(Duration time) {
        return time.toDays() > 1 ? texts.of("duration.days", time.toDays()) : texts.of("duration.hours", time.toHours());
    }

    /** The same for working days: {@code 26 business days}. */
    public String business(Duration time) {
        return time.toDays() > 1 ? texts.of("duration.businessDays", time.toDays()) : texts.of("duration.hours", time.toHours());
    }
}
