package org.spoc.testing;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * How often the calling thread waits for an answer of the database, counted by what the driver logs. A batch is one
 * question, the end of a transaction as well; its beginning travels with the first statement.
 */
public final class Statements {

    private static final Logger DRIVER = Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");

    private Statements() {
    }

    /** How many answers something waits for. */
    public static int of(InCompany.Deed deed) throws Exception {
        var heard = new Heard(Thread.currentThread());
        Level usual = DRIVER.getLevel();
        DRIVER.setLevel(Level.FINEST);
        DRIVER.addHandler(heard);
        DRIVER.setUseParentHandlers(false);
        try {
            deed.run();
        } finally {
            DRIVER.setUseParentHandlers(true);
            DRIVER.removeHandler(heard);
            DRIVER.setLevel(usual);
        }
        return heard.answers;
    }

    private static final class Heard extends Handler {

        private final Thread thread;
        private int answers;

        private Heard(Thread thread) {
            this.thread = thread;
            setLevel(Level.ALL);
        }

        @Override
        public void publish(LogRecord record) {
            if (Thread.currentThread() == thread && record.getMessage().startsWith(" FE=> Sync")) {
                answers++;
            }
        }

        @Override
        public void flush() {
            // nothing is held back
        }

        @Override
        public void close() {
            // nothing to give back
        }
    }
}
