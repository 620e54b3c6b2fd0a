package org.spoc.micro;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.logging.LogRecord;
import java.util.logging.StreamHandler;

/**
 * Where the log goes: to standard error, or into the {@link LogFiles} of the folder that {@code SPOC_LOG} names. Level,
 * filter and form stand in {@code logging.properties}, which names this class.
 */
public final class LogOutput extends StreamHandler {

    /** The property that tells the folder to the log, which the server begins by itself. */
    static final String FOLDER = "spoc.log";

    private final boolean intoFiles;

    /** @throws IOException when the folder has become unusable since it was looked at */
    public LogOutput() throws IOException {
        String folder = System.getProperty(FOLDER);
        intoFiles = folder != null;
        setOutputStream(intoFiles ? new LogFiles(Path.of(folder)) : System.err);
        if (intoFiles) {
            setEncoding(StandardCharsets.UTF_8.name());
        }
    }

    @Override
    public synchronized void publish(LogRecord line) {
        super.publish(line);
        flush();
    }

    /** Standard error stays open for others. */
    @Override
    public synchronized void close() {
        if (intoFiles) {
            super.close();
        } else {
            flush();
        }
    }

    /** Tells where the log is to go. @throws CannotRun when nothing can be written into the folder */
    static void into(Path folder) {
        try {
            new LogFiles(folder).close();
        } catch (IOException | UnsupportedOperationException refused) {
            throw new CannotRun(refused, "log.unusable", folder);
        }
        System.setProperty(FOLDER, folder.toString());
    }
}
