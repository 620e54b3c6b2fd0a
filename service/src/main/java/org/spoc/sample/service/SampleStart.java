package org.spoc.sample.service;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.spoc.shared.service.SampleMode;
import org.spoc.shared.service.Sql;

/**
 * Loads the sample data at the first start with {@code SPOC_DEMO=true}; SPOC answers when it is there. A failure leaves
 * nothing behind and keeps nobody from working: the next start tries again.
 */
@Singleton
@Startup
@DependsOn("Bootstrap")
@TransactionManagement(TransactionManagementType.BEAN)
public class SampleStart {

    private static final Logger LOG = System.getLogger(SampleStart.class.getName());

    @Resource
    private ManagedThreadFactory threads;
    @Resource
    private UserTransaction transaction;
    @Inject
    private SampleMode mode;
    @Inject
    private SampleData data;
    @Inject
    private Sql sql;
    @Inject
    private Clock clock;

    @PostConstruct
    void begin() {
        if (mode.isOn()) {
            LOG.log(Level.INFO, "Sample users can be signed in as by everybody; never set SPOC_DEMO for real data.");
            onAThreadOfItsOwn(this::load);
        }
    }

    /** Here a request is going on already, and every step of the story needs one of its own. */
    private void onAThreadOfItsOwn(Runnable work) {
        try {
            Thread thread = threads.newThread(work);
            thread.start();
            thread.join();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void load() {
        Instant begun = clock.instant();
        LOG.log(Level.INFO, "Loading sample data (at the first start only) ...");
        try {
            SampleData.Outcome outcome = inOneTransaction(data::load);
            tell(outcome, Duration.between(begun, clock.instant()));
        } catch (Exception failed) {
            LOG.log(Level.ERROR, "the sample data was not loaded; nothing of it was kept and the next start tries again", failed);
        }
    }

    private <T> T inOneTransaction(Callable<T> work) throws Exception {
        transaction.begin();
        boolean done = false;
        try {
            T result = work.call();
            done = true;
            return result;
        } finally {
            if (done) {
                transaction.commit();
            } else {
                transaction.rollback();
            }
        }
    }

    private void tell(SampleData.Outcome outcome, Duration time) {
        switch (outcome) {
            case LOADED -> LOG.log(Level.INFO, "Sample data loaded: {0} parties, done in {1} s",
                    sql.query("select count(*) from party").number(), "%.1f".formatted(time.toMillis() / 1000.0));
            case THERE_ALREADY -> LOG.log(Level.INFO, "The sample data was loaded before.");
            case HAS_PARTIES_OF_ITS_OWN -> LOG.log(Level.WARNING, "No sample data: this database has parties of its own.");
        }
    }
}
