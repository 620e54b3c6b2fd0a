package org.spoc.bulk.service;

import org.spoc.bulk.BulkAction;
import org.spoc.user.Channel;

/**
 * An action as one worker carries it out.
 *
 * @param fence grows each time a worker takes it over; what an earlier one still writes is refused
 * @param user on whose account it is done
 */
record BulkRun(long job, long fence, BulkAction action, long user, Channel channel) {

    @Override
    public String toString() {
        return "action " + job + " on many parties";
    }
}
