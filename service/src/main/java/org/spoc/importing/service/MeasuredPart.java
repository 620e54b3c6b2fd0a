package org.spoc.importing.service;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;

import org.spoc.importing.UnreadableFile;

/**
 * A part of a workbook while it is inflated: counts what really comes out, and stops when that is too much, or too much
 * for its size. In XML it also stops at a tag or a text that does not end, because a parser keeps the whole of it: from
 * one "<" to the next, which cannot stand inside of either, there may not be more than one cell needs. A CDATA section
 * counts as one text.
 */
final class MeasuredPart extends FilterInputStream {

    private static final int LOOKED_FOR_START = 64;
    private static final byte[] CHARACTER_DATA = "<![CDATA[".getBytes(StandardCharsets.US_ASCII);

    private final long compressed;
    private final long allowed;
    private long inflated;
    private boolean xml;
    private long runStart;
    private int matched;
    private boolean characterData;
    private int brackets;

    MeasuredPart(InputStream in, long compressed, long allowed) {
        super(new PushbackInputStream(in, LOOKED_FOR_START));
        this.compressed = Math.max(compressed, 1);
        this.allowed = allowed;
    }

    /**
     * The first character behind a UTF-8 byte order mark and spaces, which stay to be read; -1 for an empty part, 0 for
     * one in UTF-16 or UTF-32.
     */
    int firstCharacter() throws IOException {
        byte[] head = in.readNBytes(LOOKED_FOR_START);
        ((PushbackInputStream) in).unread(head);
        int start = head.length > 2 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF ? 3 : 0;
        while (start < head.length && Character.isWhitespace(head[start])) {
            start++;
        }
        if (start == head.length) {
            return -1;
        }
        return start + 1 < head.length && head[start + 1] == 0 ? 0 : head[start] & 0xFF;
    }

    /** From here on the part is read as XML. */
    void setXml() {
        xml = true;
    }

    /** Inflates what is left and says how much the part has become. */
    long drained() throws IOException {
        byte[] buffer = new byte[1 << 16];
        xml = false;
        while (read(buffer, 0, buffer.length) >= 0) {
            // counted while read
        }
        return inflated;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        if (read > 0) {
            followRuns(buffer, offset, read);
            inflated += read;
            mustBeAllowed();
        }
        return read;
    }

    private void mustBeAllowed() throws TooMuch {
        if (inflated > allowed || inflated > Limits.SMALL_PART && inflated / compressed > Limits.RATIO) {
            throw new TooMuch("file.inflatesTooMuch", Limits.INFLATED >> 20);
        }
    }

    private void followRuns(byte[] buffer, int offset, int read) throws TooMuch {
        for (int i = 0; xml && i < read; i++) {
            if (characterData) {
                insideCharacterData(buffer[offset + i], inflated + i);
            } else {
                outsideCharacterData(buffer[offset + i], inflated + i);
            }
        }
        if (xml && inflated + read - runStart > Limits.RUN) {
            throw new TooMuch("file.cellTooLong", 1, Limits.CELL);
        }
    }

    private void outsideCharacterData(byte b, long position) {
        if (b == '<') {
            runStart = position;
            matched = 1;
        } else if (matched > 0) {
            matched = b == CHARACTER_DATA[matched] ? matched + 1 : 0;
            characterData = matched == CHARACTER_DATA.length;
            matched = characterData ? 0 : matched;
        }
    }

    private void insideCharacterData(byte b, long position) {
        if (b == '>' && brackets > 1) {
            characterData = false;
            runStart = position;
        }
        brackets = b == ']' ? brackets + 1 : 0;
    }

    /** Carries a refusal through a parser that only knows exceptions of streams. */
    static final class TooMuch extends IOException {

        private final transient UnreadableFile refusal;

        TooMuch(String code, Object... arguments) {
            this.refusal = new UnreadableFile(code, arguments);
        }

        UnreadableFile refusal() {
            return refusal;
        }
    }
}
