package org.spoc.micro;

import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.spoc.shared.FullDisk;

/**
 * Keeps the server's small talk off the administrator's terminal.
 *
 * <p>Named in {@code logging.properties}. A level there would do for every other part, but the web container sets its
 * own level again when it starts.
 */
public final class ServerLog implements Filter {

    private static final Pattern TELL_OF_DATABASE = Pattern.compile(
            "javax\\.enterprise\\.resource\\.|jakarta\\.enterprise\\.ejb\\.container|org\\.eclipse\\.persistence\\.session");
    private static final int DEEPEST = 20;

    @Override
    public boolean isLoggable(LogRecord line) {
        if (tellsOfDatabase(line) && (DatabaseSockets.areCut() || isAboutFullDisk(line.getThrown()))) {
            return false;
        }
        return !isOfWebContainer(line) || line.getLevel().intValue() >= Level.WARNING.intValue() && !isAboutUnreadableAddress(line);
    }

    /** While the database is away or its disk is full, which is said elsewhere, every request would leave some ten stack traces. */
    private static boolean tellsOfDatabase(LogRecord line) {
        return line.getLoggerName() != null && TELL_OF_DATABASE.matcher(line.getLoggerName()).lookingAt();
    }

    private static boolean isAboutFullDisk(Throwable thrown) {
        return Stream.iterate(thrown, each -> each != null, Throwable::getCause).limit(DEEPEST)
                .anyMatch(FullDisk::isToldBy);
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
