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
        return !isOfWebContainer(line) || line.getLevel().intValue() >= Level.WARNING.intValue() && !isAboutUnreadableAddress(line);
    }

    /** Anybody could fill the log with stack traces by asking for {@code /%}. */
    private static boolean isAboutUnreadableAddress(LogRecord line) {
        StackTraceElement[] trace = line.getThrown() == null ? new StackTraceElement[0] : line.getThrown().getStackTrace();
        return trace.length > 0 && trace[0].getClassName().equals("org.glassfish.grizzly.http.util.URLDecoder");
    }

    private static boolean isOfWebContainer(LogRecord line) {
        return line.getLoggerName() != null && line.getLoggerName().startsWith("jakarta.enterprise.web");
    }
}
