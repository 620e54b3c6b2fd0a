package org.spoc.micro;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class ServerLogTest {

    private final ServerLog log = new ServerLog();

    @Test
    void anAddressThatTheServerCannotReadIsNoNews() {
        assertThat(log.isLoggable(line("jakarta.enterprise.web.core", Level.SEVERE, "org.glassfish.grizzly.http.util.URLDecoder"))).isFalse();
        assertThat(log.isLoggable(line("jakarta.enterprise.web.core", Level.SEVERE, "org.spoc.party.web.PartyPage"))).isTrue();
        assertThat(log.isLoggable(line("org.spoc.fault", Level.SEVERE, "org.glassfish.grizzly.http.util.URLDecoder"))).isTrue();
    }

    @Test
    void theWebContainerOnlySpeaksOfTrouble() {
        assertThat(log.isLoggable(new LogRecord(Level.INFO, "started"))).isTrue();
        assertThat(log.isLoggable(line("jakarta.enterprise.web", Level.INFO, null))).isFalse();
        assertThat(log.isLoggable(line("jakarta.enterprise.web", Level.WARNING, null))).isTrue();
    }

    @Test
    void whatEveryRequestWouldSayOfAnAbsentDatabaseIsSaidOnce() {
        var pool = line("javax.enterprise.resource.resourceadapter.com.sun.gjc.spi", Level.WARNING, null);
        assertThat(log.isLoggable(pool)).isTrue();

        DatabaseSockets.cut();

        try {
            assertThat(log.isLoggable(pool)).isFalse();
            assertThat(log.isLoggable(line("org.spoc.micro.DatabaseWatch", Level.WARNING, null))).isTrue();
        } finally {
            DatabaseSockets.allow();
        }
    }

    @Test
    void aFullDiskIsNoPageOfTraces() {
        var container = line("jakarta.enterprise.ejb.container", Level.WARNING, null);
        container.setThrown(new IllegalStateException("refused", new IOException("ERROR: could not extend file: No space left on device")));
        assertThat(log.isLoggable(container)).isFalse();

        container.setThrown(new IllegalStateException("refused", new IOException("something else")));

        assertThat(log.isLoggable(container)).isTrue();
    }

    private static LogRecord line(String logger, Level level, String thrower) {
        var line = new LogRecord(level, "x");
        line.setLoggerName(logger);
        if (thrower != null) {
            var thrown = new IllegalStateException("Unexpected termination");
            thrown.setStackTrace(new StackTraceElement[] {new StackTraceElement(thrower, "decode", "X.java", 1)});
            line.setThrown(thrown);
        }
        return line;
    }
}
