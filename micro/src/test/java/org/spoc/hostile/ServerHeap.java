package org.spoc.hostile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spoc.testing.SpocProcess;

/** What the server holds in its memory, asked of its own process. */
record ServerHeap(SpocProcess spoc) {

    private static final Pattern USED = Pattern.compile("total \\d+K, used (\\d+)K");

    /** In bytes, after what is not needed any more has been collected. */
    long live() {
        jcmd("GC.run");
        Matcher used = USED.matcher(jcmd("GC.heap_info"));
        if (!used.find()) {
            throw new AssertionError("no heap told");
        }
        return Long.parseLong(used.group(1)) << 10;
    }

    private String jcmd(String command) {
        try {
            Process jcmd = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), Long.toString(spoc.pid()), command).redirectErrorStream(true).start();
            return new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
