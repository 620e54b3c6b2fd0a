package org.spoc.command.service;

import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.temporal.ChronoUnit;
import org.spoc.job.Job;
import org.spoc.job.service.JobRunner;

/** Keys are forgotten after a day. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CommandKeyClock {

    @Inject
    private CommandKeys keys;
    @Inject
    private JobRunner runner;

    @Schedule(hour = "*", minute = "25", persistent = false, info = "COMMAND_KEY_PURGE")
    public void forget() {
        runner.run(Job.COMMAND_KEY_PURGE, ChronoUnit.HOURS, keys::forget);
    }
}
