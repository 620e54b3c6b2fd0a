package org.spoc.micro;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/**
 * A line of the log: time, level, where, then – written while a request was worked on – which request, whose, through
 * which way in, and last what happened. Named in {@code logging.properties}. The application tells about the request by
 * the name of the thread, because it shares no class with the log.
 */
public final class LogLine extends Formatter {

    /** What begins the part of a thread's name that tells about its request, up to the end of the name. */
    private static final String REQUEST = " request=";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS");

    @Override
    public String format(LogRecord line) {
        return TIME.format(line.getInstant().atZone(ZoneId.systemDefault())) + ' ' + line.getLevel().getName() + ' ' + line.getLoggerName()
                + request() + ' ' + printable(formatMessage(line)) + System.lineSeparator() + trace(line.getThrown());
    }

    private static String request() {
        String thread = Thread.currentThread().getName();
        int told = thread.indexOf(REQUEST);
        return told < 0 ? "" : thread.substring(told);
    }

    /** One line each, whatever somebody has sent. */
    private static String printable(String message) {
        return message == null ? "" : message.replaceAll("\\p{Cntrl}+", " ");
    }

    private static String trace(Throwable thrown) {
        if (thrown == null) {
            return "";
        }
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
