package org.spoc.importing.service;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the first bytes of a file say it is. Names and media types are not looked at: people rename workbooks to .csv.
 */
enum FileSignature {

    ZIP("", new byte[] {'P', 'K', 3, 4}, new byte[] {'P', 'K', 5, 6}),
    OLE2("", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1}),
    OLD_WORKBOOK("file.oldExcel", new byte[] {9, 8, 16, 0}, new byte[] {9, 4, 6, 0}, new byte[] {9, 2, 6, 0}),
    PDF("file.pdf", ascii("%PDF-")),
    IMAGE("file.image", new byte[] {(byte) 0x89, 'P', 'N', 'G'}, new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}, ascii("GIF87a"),
        ascii("GIF89a"), new byte[] {'I', 'I', 42, 0}, new byte[] {'M', 'M', 0, 42}, ascii("RIFF"), new byte[] {0, 0, 1, 0}),
    RICH_TEXT("file.word", ascii("{\\rtf")),
    ARCHIVE("file.archive", new byte[] {0x1F, (byte) 0x8B}, ascii("7z\u00bc\u00af"), ascii("Rar!"), ascii("BZh9"), new byte[] {(byte) 0xFD, '7', 'z', 'X', 'Z'}),
    PROGRAM("file.binary", new byte[] {0x7F, 'E', 'L', 'F'}, new byte[] {'M', 'Z', (byte) 0x90, 0}, new byte[] {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE});

    private static final List<String> WEB_PAGE = List.of("<!doctype html", "<html", "<head", "<body", "<table", "<script");

    private final String refusal;
    private final List<byte[]> starts;

    FileSignature(String refusal, byte[]... starts) {
        this.refusal = refusal;
        this.starts = List.of(starts);
    }

    static Optional<FileSignature> of(byte[] head) {
        return Arrays.stream(values()).filter(signature -> signature.starts.stream().anyMatch(start -> startsWith(head, start))).findFirst();
    }

    /** The message for a file that is never imported; empty for the kinds that need a closer look. */
    String refusal() {
        return refusal;
    }

    /** The message for text that is mark-up and no table. */
    static Optional<String> markup(String head) {
        String text = head.replace("\uFEFF", "").stripLeading().toLowerCase(Locale.ROOT);
        if (WEB_PAGE.stream().anyMatch(text::startsWith)) {
            return Optional.of("file.html");
        }
        boolean xml = text.startsWith("<?xml") || text.startsWith("<!doctype") || text.startsWith("<!--");
        if (xml) {
            return Optional.of(text.contains("<html") ? "file.html" : "file.xml");
        }
        return Optional.empty();
    }

    private static boolean startsWith(byte[] head, byte[] start) {
        return head.length >= start.length && Arrays.equals(head, 0, start.length, start, 0, start.length);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
