package org.spoc.importing.service;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.spoc.importing.UnreadableFile;

/**
 * The character set of a text. A byte order mark decides; else zero bytes in every second place mean UTF-16; else the
 * whole file is read as UTF-8, and when that fails it is Windows-1252. A file that is UTF-8 in all but a few of its
 * letters stays UTF-8: one damaged name is better than every accent.
 *
 * @param charset what it is
 * @param byteOrderMark how many bytes to skip
 * @param undecodable sequences that are not of the character set
 * @param lines lines of the whole file
 */
record TextEncoding(Charset charset, int byteOrderMark, long undecodable, long lines) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int BUFFER = 1 << 16;
    private static final int GOOD_FOR_ONE_BAD = 20;
    private static final int TEXT_FOR_ONE_CONTROL = 100;

    static TextEncoding of(Path file, byte[] head) throws IOException {
        int mark = mark(head);
        if (mark == 2) {
            return new Census(file, 2, head[0] == (byte) 0xFF ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE).encoding();
        }
        Charset wide = mark == 0 ? wide(head) : null;
        if (wide != null) {
            return new Census(file, 0, wide).encoding();
        }
        Census utf8 = new Census(file, mark, StandardCharsets.UTF_8);
        return mark == 0 && utf8.isSomethingElse() ? new TextEncoding(WINDOWS, 0, 0, utf8.lines()).checked(utf8) : utf8.encoding();
    }

    private TextEncoding checked(Census census) {
        census.mustBeText();
        return this;
    }

    private static int mark(byte[] head) {
        if (head.length >= 3 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF) {
            return 3;
        }
        boolean wide = head.length >= 2 && (head[0] == (byte) 0xFF && head[1] == (byte) 0xFE || head[0] == (byte) 0xFE && head[1] == (byte) 0xFF);
        return wide ? 2 : 0;
    }

    private static Charset wide(byte[] head) {
        int[] zeros = new int[2];
        int pairs = head.length / 2;
        for (int i = 0; i < pairs * 2; i++) {
            zeros[i % 2] += head[i] == 0 ? 1 : 0;
        }
        if (pairs < 2 || zeros[0] + zeros[1] < pairs * 2 / 5) {
            return null;
        }
        if (zeros[1] > 20 * zeros[0]) {
            return StandardCharsets.UTF_16LE;
        }
        return zeros[0] > 20 * zeros[1] ? StandardCharsets.UTF_16BE : null;
    }

    /** One walk through the whole file in a fixed amount of memory. */
    private static final class Census {

        private final Charset charset;
        private final int mark;
        private final CharBuffer chars = CharBuffer.allocate(BUFFER);
        private long letters;
        private long beyondAscii;
        private long controls;
        private long zeros;
        private long bad;
        private long lines;
        private boolean afterReturn;
        private boolean insideLine;

        Census(Path file, int mark, Charset charset) throws IOException {
            this.charset = charset;
            this.mark = mark;
            try (InputStream in = Files.newInputStream(file)) {
                in.skipNBytes(mark);
                decode(in);
            }
        }

        TextEncoding encoding() {
            mustBeText();
            return new TextEncoding(charset, mark, bad, lines());
        }

        long lines() {
            return insideLine ? lines + 1 : lines;
        }

        boolean isSomethingElse() {
            return bad > 0 && beyondAscii < bad * GOOD_FOR_ONE_BAD;
        }

        void mustBeText() {
            boolean wide = charset != StandardCharsets.UTF_8;
            if (zeros > 0 || controls * TEXT_FOR_ONE_CONTROL > letters || wide && bad * GOOD_FOR_ONE_BAD > letters) {
                throw new UnreadableFile("file.binary");
            }
        }

        private void decode(InputStream in) throws IOException {
            CharsetDecoder decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
            ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
            boolean end = false;
            while (!end) {
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                end = read < 0;
                bytes.position(bytes.position() + Math.max(read, 0)).flip();
                drain(decoder, bytes, end);
                bytes.compact();
            }
        }

        private void drain(CharsetDecoder decoder, ByteBuffer bytes, boolean end) {
            while (true) {
                CoderResult result = decoder.decode(bytes, chars, end);
                chars.flip();
                count();
                chars.clear();
                if (result.isUnderflow()) {
                    return;
                }
                if (result.isError()) {
                    bad++;
                    bytes.position(bytes.position() + result.length());
                }
            }
        }

        private void count() {
            letters += chars.remaining();
            while (chars.hasRemaining()) {
                count(chars.get());
            }
        }

        private void count(char c) {
            if (c >= 0x80) {
                beyondAscii++;
            } else if (c == 0) {
                zeros++;
            } else if (c == '\r' || c == '\n') {
                lines += c == '\n' && afterReturn ? 0 : 1;
            } else if (c < ' ' && c != '\t' && c != '\f') {
                controls++;
            }
            afterReturn = c == '\r';
            insideLine = c != '\r' && c != '\n';
        }
    }
}
