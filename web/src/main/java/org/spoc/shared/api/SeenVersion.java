package org.spoc.shared.api;

import jakarta.ws.rs.core.EntityTag;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spoc.shared.Invalid;

/** The version that an answer shows ({@code ETag}) and that who changes something has seen ({@code If-Match}). */
public final class SeenVersion {

    /** Accepts whatever stands now. */
    private static final String ANY = "*";
    private static final long NONE_THAT_EVER_WAS = -1;
    private static final Pattern TAG = Pattern.compile("(W/)?\"([\\x21\\x23-\\x7E\\x80-\\xFF]*)\"");

    private SeenVersion() {
    }

    public static EntityTag tag(long version) {
        return new EntityTag(Long.toString(version));
    }

    /**
     * @return null when any version will do
     * @throws MissingPrecondition when the header is missing
     */
    public static Long required(String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new MissingPrecondition();
        }
        return optional(ifMatch);
    }

    /** @return null when any version will do or the header is missing */
    public static Long optional(String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals(ANY)) {
            return null;
        }
        Matcher tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw Invalid.member("If-Match", "ifMatch.notATag");
        }
        boolean ours = tag.group(1) == null && tag.group(2).matches("\\d{1,18}");
        return ours ? Long.parseLong(tag.group(2)) : NONE_THAT_EVER_WAS;
    }
}
