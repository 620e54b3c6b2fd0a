package org.spoc.shared.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;

/**
 * For how long the database may work for a request: {@code SPOC_STATEMENT_SECONDS} on one statement and
 * {@code SPOC_REQUEST_SECONDS} on all of them, {@code SPOC_REPORT_SECONDS} on a statement of a report or an export.
 * Nobody waits for work in the background, which takes the time it needs.
 */
@ApplicationScoped
class StatementLimits {

    private static final Logger LOG = System.getLogger(StatementLimits.class.getName());
    private static final int NO_LIMIT = 0;

    private final int statement = seconds("SPOC_STATEMENT_SECONDS", 15);
    private final int report = seconds("SPOC_REPORT_SECONDS", 60);
    private final int request = seconds("SPOC_REQUEST_SECONDS", 30);

    /** Whole seconds for a statement of this thread; 0 for no limit. */
    int seconds(boolean ofReport) {
        Optional<Duration> worked = RequestThread.worked();
        if (worked.isEmpty()) {
            return NO_LIMIT;
        }
        if (ofReport || RequestThread.isUnhurried()) {
            return report;
        }
        return request == NO_LIMIT ? statement : least(worked.get());
    }

    /** A request that has used up its time gets a last second, in which all but what is slow succeeds. */
    private int least(Duration worked) {
        int left = (int) Math.max(1, request - worked.toSeconds());
        return statement == NO_LIMIT ? left : Math.min(statement, left);
    }

    private static int seconds(String name, int usual) {
        String given = System.getenv(name);
        if (given == null || given.isBlank()) {
            return usual;
        }
        if (given.strip().matches("\\d{1,7}")) {
            return Integer.parseInt(given.strip());
        }
        LOG.log(Level.WARNING, name + " is no whole number; " + usual + " counts");
        return usual;
    }
}
