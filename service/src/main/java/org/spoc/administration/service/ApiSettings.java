package org.spoc.administration.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.spoc.administration.Setting;

/** What an administrator decides about REST. A setting that is no whole number counts as if nobody had said anything. */
@ApplicationScoped
public class ApiSettings {

    private static final Logger LOG = System.getLogger(ApiSettings.class.getName());

    private final int rate = number(Setting.SPOC_API_RATE);
    private final int burst = number(Setting.SPOC_API_BURST);
    private final boolean documentIsPublic = Boolean.parseBoolean(System.getenv(Setting.SPOC_OPENAPI_PUBLIC.name()));

    /** Calls in a second, on and on; 0 for no limit. */
    public int rate() {
        return rate;
    }

    /** Calls at once by who was silent before; at least 1. */
    public int burst() {
        return Math.max(1, burst);
    }

    /** Whether everybody may read what the interface offers, signed in or not. */
    public boolean documentIsPublic() {
        return documentIsPublic;
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
