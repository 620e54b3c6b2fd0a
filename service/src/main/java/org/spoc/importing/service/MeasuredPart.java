package org.spoc.importing.service;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;

import org.spoc.importing.UnreadableFile;

/**
 * A part of a workbook while it is inflated: counts what really comes out, and stops when that is too much, too much for
 * its size, or a tag without an end, which a parser would keep in memory.
 */
final class MeasuredPart extends FilterInputStream {

    private static final int LOOKED_FOR_START = 64;

    private final long compressed;
    private final long allowed;
    private long inflated;
    private boolean xml;
    private long tagStart = -1;

    MeasuredPart(InputStream in, long compressed, long allowed) {
        super(new PushbackInputStream(in, LOOKED_FOR_START));
        this.compressed = Math.max(compressed, 1);
        this.allowed = allowed;
    }

    /** The first character behind a UTF-8 byte order mark and spaces, which stay to be read; -1 for an empty part. */
    int firstCharacter() throws IOException {
        byte[] head = in.readNBytes(LOOKED_FOR_START);
        ((PushbackInputStream) in).unread(head);
        int start = head.length > 2 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF ? 3 : 0;
        while (start < head.length && Character.isWhitespace(head[start])) {
            start++;
        }
        return start < head.length ? head[start] & 0xFF : -1;
    }

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
            followTags(buffer, offset, read);
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

    private void followTags(byte[] buffer, int offset, int read) throws TooMuch {
        for (int i = 0; xml && i < read; i++) {
            if (buffer[offset + i] == '<' && tagStart < 0) {
                tagStart = inflated + i;
            } else if (buffer[offset + i] == '>') {
                tagStart = -1;
            }
        }
        if (xml && tagStart >= 0 && inflated + read - tagStart > Limits.TAG) {
            throw new TooMuch("file.damaged");
        }
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
