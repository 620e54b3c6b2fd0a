package org.spoc.shared;

import java.util.regex.Pattern;

/** A disk that is full, as the operating system says it; Java knows no other way to tell. */
public final class FullDisk {

    private static final Pattern SAID = Pattern.compile("No space left on device|File too large|Disk quota exceeded");

    private FullDisk() {
    }

    /** @param thrown by whatever was writing; its causes are not looked at */
    public static boolean isToldBy(Throwable thrown) {
        return SAID.matcher(String.valueOf(thrown.getMessage())).find();
    }
}
