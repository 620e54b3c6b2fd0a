package org.spoc.micro;

import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * Keeps the server's small talk off the administrator's terminal.
 *
 * <p>Named in {@code logging.properties}. A level there would do for every other part, but the web container sets its
 * own level again when it starts.
 */
public final class ServerLog implements Filter {

    @Override
    public boolean isLoggable(LogRecord line) {
        return line.getLevel().intValue() >= Level.WARNING.intValue() || !isOfWebContainer(line);
    }

    private static boolean isOfWebContainer(LogRecord line) {
        return line.getLoggerName() != null && line.getLoggerName().startsWith("jakarta.enterprise.web");
    }
}
