package org.spoc.importing.service;

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
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.spoc.job.Job;
import org.spoc.job.service.JobRunner;

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
    private ImportJobs jobs;
    @Inject
    private JobRunner runner;

    private final Semaphore free = new Semaphore(AT_ONCE);
    private final String node = UUID.randomUUID().toString();

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    public void look() {
        try {
            while (free.tryAcquire() && begin()) {
                // another one may be waiting as well
            }
        } catch (RuntimeException away) {
            // a timer whose method throws twice is given up for ever by the container
            LOG.log(Level.WARNING, "imports are not looked for", away);
        }
    }

    private boolean begin() {
        boolean begun = false;
        try {
            Optional<ImportRun> run = jobs.claim(node);
            run.ifPresent(this::hand);
            begun = run.isPresent();
            return begun;
        } finally {
            if (!begun) {
                free.release();
            }
        }
    }

    private void hand(ImportRun run) {
        threads.execute(() -> {
            try {
                worker.work(run);
            } finally {
                free.release();
            }
        });
    }

    @Schedule(hour = "3", minute = "20", persistent = false, info = "IMPORT_PURGE")
    public void purge() {
        runner.run(Job.IMPORT_PURGE, jobs::purge);
    }

    @PreDestroy
    void stop() {
        worker.stop();
    }
}
