package org.spoc.party;

import java.util.Optional;

/**
 * What a written country means. A corrected one names the text it was corrected from, so that the import can show it.
 *
 * @param certainty how sure the answer is
 * @param code ISO 3166-1 alpha-2, {@code null} when unknown
 * @param text the text as it was written
 */
public record CountryMatch(Certainty certainty, String code, String text) {

    /** How a country was recognised. */
    public enum Certainty { RESOLVED, CORRECTED, UNKNOWN }

    static CountryMatch resolved(String code, String text) {
        return new CountryMatch(Certainty.RESOLVED, code, text);
    }

    static CountryMatch corrected(String code, String from) {
        return new CountryMatch(Certainty.CORRECTED, code, from);
    }

    static CountryMatch unknown(String text) {
        return new CountryMatch(Certainty.UNKNOWN, null, text);
    }

    public Optional<String> found() {
        return Optional.ofNullable(code);
    }

    public boolean corrected() {
        return certainty == Certainty.CORRECTED;
    }
}
