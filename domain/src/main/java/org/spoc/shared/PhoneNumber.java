package org.spoc.shared;

import java.util.Optional;

/**
 * A telephone number that can be dialled from anywhere.
 *
 * @param e164 the number in E.164, as "+33142685300"
 * @param extension digits to dial after the answer, {@code null} when there are none
 */
public record PhoneNumber(String e164, String extension) {

    public Optional<String> extensionIfAny() {
        return Optional.ofNullable(extension);
    }

    /** As it is kept: the number, and the extension as a parameter of it. */
    public String kept() {
        return extension == null ? e164 : e164 + ";ext=" + extension;
    }
}
