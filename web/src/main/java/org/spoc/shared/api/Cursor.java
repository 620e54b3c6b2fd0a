package org.spoc.shared.api;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.spoc.shared.Invalid;

/**
 * Where a page of a list ended, as an opaque text: the order of the list, the value of the last item in that order, and
 * its id.
 */
public record Cursor(String order, String value, long id) {

    private static final char BETWEEN = '\n';

    public String text() {
        String plain = order + BETWEEN + id + BETWEEN + value;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @param text as sent; null for the first page
     * @return null for the first page
     * @throws Invalid when it is none of ours, or of a list in another order
     */
    public static Cursor read(String text, String order) {
        if (text == null) {
            return null;
        }
        try {
            String[] parts = plain(text).split("\n", 3);
            if (parts.length == 3 && parts[0].equals(order) && Values.isText(parts[2])) {
                return new Cursor(order, parts[2], Long.parseLong(parts[1]));
            }
        } catch (IllegalArgumentException | CharacterCodingException notOurs) {
            // refused below, like one of another order
        }
        throw Invalid.member("after", "page.badPlace");
    }

    private static String plain(String text) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Base64.getUrlDecoder().decode(text))).toString();
    }
}
