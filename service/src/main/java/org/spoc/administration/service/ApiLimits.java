package org.spoc.administration.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.spoc.administration.Setting;

/** How many calls over REST one caller may make. A setting that is no whole number counts as if nobody had said anything. */
@ApplicationScoped
public class ApiLimits {

    private static final Logger LOG = System.getLogger(ApiLimits.class.getName());

    private final int rate = number(Setting.SPOC_API_RATE);
    private final int burst = number(Setting.SPOC_API_BURST);

    /** Calls in a second, on and on; 0 for no limit. */
    public int rate() {
        return rate;
    }

    /** Calls at once by who was silent before; at least 1. */
    public int burst() {
        return Math.max(1, burst);
    }

    private static int number(Setting setting) {
        String given = System.getenv(setting.name());
        if (given == null || given.isBlank()) {
            return Integer.parseInt(setting.usual());
        }
        if (given.strip().matches("\\d{1,7}")) {
            return Integer.parseInt(given.strip());
        }
        LOG.log(Level.WARNING, setting + " is no whole number; " + setting.usual() + " counts");
        return Integer.parseInt(setting.usual());
    }
}
