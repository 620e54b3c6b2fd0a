package org.spoc.bulk.service;

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
import org.spoc.shared.service.Desk;

/** Wakes the workers of this node for actions on many parties; what is to be done stands in the database. */
@Singleton
@Startup
@DependsOn("Schema")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BulkClock {

    private static final Logger LOG = System.getLogger(BulkClock.class.getName());
    private static final int AT_ONCE = 2;

    @Resource
    private ManagedExecutorService threads;
    @Inject
    private BulkWorker worker;
    @Inject
    private BulkSteps steps;

    private Desk<BulkRun> desk;

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
            LOG.log(Level.WARNING, "actions on many parties are not looked for", away);
        }
    }

    @PreDestroy
    void stop() {
        worker.stop();
    }
}
