package org.spoc.importing.service;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.temporal.ChronoUnit;
import org.spoc.job.Job;
import org.spoc.job.service.JobRunner;
import org.spoc.shared.service.Desk;

/**
 * Wakes the workers of this node. What is to be done stands in the database, where each job is claimed for half a
 * minute at a time; the clock only looks, and any number of nodes may look at once.
 */
@Singleton
@Startup
@DependsOn("Schema")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ImportClock {

    private static final Logger LOG = System.getLogger(ImportClock.class.getName());
    /** Imports that one node carries out at once: a long one does not keep a short one waiting. */
    private static final int AT_ONCE = 2;

    @Resource
    private ManagedExecutorService threads;
    @Inject
    private ImportWorker worker;
    @Inject
    private ImportSteps steps;
    @Inject
    private ImportJobs jobs;
    @Inject
    private JobRunner runner;

    private Desk<ImportRun> desk;

    @PostConstruct
    void open() {
        desk = new Desk<>(AT_ONCE, threads, () -> steps.claim(Desk.node()), worker::work);
    }

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    public void look() {
        try {
            desk.look();
        } catch (RuntimeException away) {
            // a timer whose method throws twice is given up for ever by the container
            LOG.log(Level.WARNING, "imports are not looked for", away);
        }
    }

    @Schedule(hour = "3", minute = "20", persistent = false, info = "IMPORT_PURGE")
    public void purge() {
        runner.run(Job.IMPORT_PURGE, ChronoUnit.DAYS, jobs::purge);
    }

    @PreDestroy
    void stop() {
        worker.stop();
    }
}
