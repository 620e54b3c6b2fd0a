package org.spoc.checker.service;

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
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.spoc.checker.service.ConsistencyChecker.Result;
import org.spoc.job.Job;
import org.spoc.job.service.JobRuns;

/**
 * Verifies the data every night, and whenever somebody asks. One snapshot is read, on a connection of its own, so that
 * nobody waits for it.
 */
@Singleton
@Startup
@DependsOn("Schema")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CheckClock {

    private static final Logger LOG = System.getLogger(CheckClock.class.getName());

    @Resource(lookup = "jdbc/spoc")
    private DataSource database;
    @Resource
    private ManagedExecutorService threads;
    @Inject
    private JobRuns runs;

    @Schedule(hour = "4", minute = "40", persistent = false, info = "CONSISTENCY_CHECK")
    public void nightly() {
        attempt(() -> runs.requestDaily(Job.CONSISTENCY_CHECK));
    }

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    public void look() {
        attempt(() -> runs.claim(Job.CONSISTENCY_CHECK).ifPresent(run -> threads.execute(() -> attempt(() -> check(run)))));
    }

    private void check(long run) {
        try {
            List<Result> results = snapshot(run);
            runs.end(run, results.size(), CheckResults.write(results));
        } catch (SQLException | RuntimeException failed) {
            LOG.log(Level.ERROR, "the data cannot be verified", failed);
            runs.fail(run);
        }
    }

    private List<Result> snapshot(long run) throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            // said to the database and not to the connection, which goes back to the pool as it came
            statement.execute("begin isolation level repeatable read, read only");
            try {
                return ConsistencyChecker.check(connection, done -> runs.progress(run, done, Check.values().length));
            } finally {
                statement.execute("rollback");
            }
        }
    }

    /** A timer whose method throws twice is given up for ever by the container. */
    private static void attempt(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException away) {
            LOG.log(Level.WARNING, "the data is not verified now", away);
        }
    }
}
