package org.spoc.micro;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * Asks the database every second whether it is there. When it does not answer, and lets nobody in anew either, whoever
 * waits for it is told within ten seconds instead of minutes, and whoever comes next at once; the embedded one is
 * started again if it has ended. All is well again with the first answer.
 */
final class DatabaseWatch implements AutoCloseable {

    private static final Logger LOG = System.getLogger(DatabaseWatch.class.getName());
    private static final long PAUSE_MILLIS = 1_000;
    private static final int ANSWER_SECONDS = 3;
    private static final int ENTRY_SECONDS = 4;

    private final Database database;
    private final Runnable revival;
    private final Thread thread = new Thread(this::watch, "database watch");
    private Connection connection;
    private boolean away;

    /** @param revival starts the database again if it has ended and is one's own */
    DatabaseWatch(Database database, Runnable revival) {
        this.database = database;
        this.revival = revival;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    @Override
    public void close() throws InterruptedException {
        thread.interrupt();
        thread.join();
        leave();
    }

    private void watch() {
        try {
            while (true) {
                Thread.sleep(PAUSE_MILLIS);
                look();
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        if (answers()) {
            if (away) {
                LOG.log(Level.INFO, "The database answers again.");
            }
            away = false;
            DatabaseSockets.allow();
        } else if (!Thread.currentThread().isInterrupted()) {
            DatabaseSockets.cut();
            if (!away) {
                LOG.log(Level.WARNING, "The database does not answer; requests are refused until it does.");
            }
            away = true;
            revive();
        }
    }

    private void revive() {
        try {
            revival.run();
        } catch (RuntimeException notNow) {
            // the watch must not end: it alone lets in again
            LOG.log(Level.WARNING, notNow.getMessage(), notNow);
        }
    }

    /** A connection that was ended alone, as administrators do, says nothing about the database. */
    private boolean answers() {
        return asks() || enters();
    }

    private boolean asks() {
        try {
            return connection != null && connection.isValid(ANSWER_SECONDS);
        } catch (SQLException broken) {
            return false;
        }
    }

    private boolean enters() {
        leave();
        Properties access = new Properties();
        access.setProperty("user", database.user());
        access.setProperty("password", database.password());
        access.setProperty("ApplicationName", "spoc watch");
        access.setProperty("loginTimeout", Integer.toString(ENTRY_SECONDS));
        access.setProperty("socketTimeout", Integer.toString(ENTRY_SECONDS));
        try {
            connection = DriverManager.getConnection(database.url(), access);
            return true;
        } catch (SQLException refused) {
            return isAnswer(refused.getSQLState());
        }
    }

    /** A database that has no room for another connection, or wants another password, is there; one that starts or ends is not. */
    private static boolean isAnswer(String state) {
        return state != null && !state.startsWith("08") && !state.startsWith("57P");
    }

    private void leave() {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException gone) {
            // nobody waits for it
        }
        connection = null;
    }
}
