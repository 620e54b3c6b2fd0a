package org.spoc.shared.web;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** How addresses write what is no plain character: {@code %C3%A9} for an é. */
final class PercentEncoding {

    private static final Pattern WELL_FORMED = Pattern.compile("([^%]|%[0-9A-Fa-f]{2})*+");

    private PercentEncoding() {
    }

    /** Whether a part of an address can be read; {@code null}, which is none, can. */
    static boolean isReadable(String written) {
        return written == null || read(written).isPresent();
    }

    /** Whether it can be read, and what is read can be kept. */
    static boolean isText(String written) {
        return written == null || read(written).filter(text -> text.indexOf('\0') < 0).isPresent();
    }

    private static Optional<String> read(String written) {
        try {
            return WELL_FORMED.matcher(written).matches()
                    ? Optional.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes(written))).toString()) : Optional.empty();
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }

    private static byte[] bytes(String written) {
        var bytes = new ByteArrayOutputStream();
        for (int i = 0; i < written.length(); i++) {
            if (written.charAt(i) == '%') {
                bytes.write(Integer.parseInt(written, i + 1, i + 3, 16));
                i += 2;
            } else {
                // what stands for itself does not matter here
                bytes.write('x');
            }
        }
        return bytes.toByteArray();
    }
}
