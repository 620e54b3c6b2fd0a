package org.spoc.importing.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.spoc.importing.UnreadableFile;
import org.spoc.importing.UploadedFormat;

/**
 * Decides by the content alone what an uploaded file is, and refuses with a reason what cannot be imported.
 */
final class FileInspection {

    private static final int HEAD = 4096;
    private static final byte[] ENCRYPTED_PACKAGE = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    private final Path file;

    FileInspection(Path file) {
        this.file = file;
    }

    UploadedFormat format() throws IOException {
        long size = Files.size(file);
        if (size == 0) {
            throw new UnreadableFile("file.empty");
        }
        if (size > Limits.FILE) {
            throw new UnreadableFile("file.tooLarge", Limits.FILE >> 20);
        }
        byte[] head = head();
        FileSignature signature = FileSignature.of(head).orElse(null);
        if (signature == null) {
            return text(head);
        }
        return switch (signature) {
            case ZIP -> workbook();
            case OLE2 -> throw new UnreadableFile(isEncrypted() ? "file.encrypted" : "file.oldExcel");
            default -> throw new UnreadableFile(signature.refusal());
        };
    }

    private UploadedFormat workbook() throws IOException {
        WorkbookGuard guard = WorkbookGuard.check(file);
        try (ReadableWorkbook workbook = Workbooks.open(file)) {
            Sheet sheet = Workbooks.firstVisible(workbook);
            return UploadedFormat.workbook(sheet.getName(), Math.max(0, guard.rows(sheet.getId()) - 1));
        }
    }

    private UploadedFormat text(byte[] head) throws IOException {
        TextEncoding encoding = TextEncoding.of(file, head);
        FileSignature.markup(new String(head, encoding.charset())).ifPresent(code -> {
            throw new UnreadableFile(code);
        });
        try (Reader text = CsvText.open(file, encoding.charset(), encoding.byteOrderMark())) {
            Delimiter delimiter = Delimiter.of(text);
            long rows = Math.max(0, encoding.lines() - (delimiter.declared() ? 2 : 1));
            return new UploadedFormat(UploadedFormat.Type.CSV, encoding.charset().name(), encoding.byteOrderMark() > 0,
                String.valueOf(delimiter.character()), delimiter.declared(), null, rows, encoding.undecodable());
        }
    }

    private byte[] head() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }

    /** An encrypted workbook is an old container with one stream of this name. */
    private boolean isEncrypted() throws IOException {
        byte[] window = new byte[1 << 16];
        int kept = 0;
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(window, kept, window.length - kept); read >= 0; read = in.read(window, kept, window.length - kept)) {
                int filled = kept + read;
                if (contains(window, filled)) {
                    return true;
                }
                kept = Math.min(filled, ENCRYPTED_PACKAGE.length - 1);
                System.arraycopy(window, filled - kept, window, 0, kept);
            }
        }
        return false;
    }

    private static boolean contains(byte[] window, int filled) {
        for (int i = 0; i + ENCRYPTED_PACKAGE.length <= filled; i++) {
            if (Arrays.equals(window, i, i + ENCRYPTED_PACKAGE.length, ENCRYPTED_PACKAGE, 0, ENCRYPTED_PACKAGE.length)) {
                return true;
            }
        }
        return false;
    }
}
