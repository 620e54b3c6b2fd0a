package org.spoc.followup.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.spoc.user.service.Caller;

/** Which day it is for the caller, by the caller's own time zone. */
@ApplicationScoped
public class Today {

    @Inject
    private Clock clock;
    @Inject
    private Caller caller;

    public LocalDate day() {
        return LocalDate.ofInstant(clock.instant(), zone());
    }

    public ZoneId zone() {
        try {
            return ZoneId.of(caller.identity().timeZone());
        } catch (DateTimeException unknownToThisServer) {
            return ZoneOffset.UTC;
        }
    }
}
