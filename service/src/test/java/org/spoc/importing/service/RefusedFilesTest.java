package org.spoc.importing.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.spoc.importing.service.UploadExamples.bytes;
import static org.spoc.importing.service.UploadExamples.text;
import static org.spoc.importing.service.UploadExamples.zip;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spoc.importing.UnreadableFile;

/** Files that are no tables: each is refused by its content, whatever it is called. */
class RefusedFilesTest {

    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};

    @TempDir
    private Path folder;

    @Test
    void anEmptyFile() throws IOException {
        assertThat(code(bytes(folder))).isEqualTo("file.empty");
    }

    @Test
    void aWorkbookOfTheNineties() throws IOException {
        assertThat(code(bytes(folder, OLE2, new byte[8000], "Workbook".getBytes(StandardCharsets.UTF_16LE)))).isEqualTo("file.oldExcel");
        assertThat(code(bytes(folder, new byte[] {9, 8, 16, 0, 0, 6, 5, 0}))).isEqualTo("file.oldExcel");
    }

    @Test
    void anEncryptedWorkbookWhereverItSaysSo() throws IOException {
        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

        assertThat(code(bytes(folder, OLE2, new byte[2000], name, new byte[500]))).isEqualTo("file.encrypted");
        assertThat(code(bytes(folder, OLE2, new byte[(1 << 16) - 20], name))).isEqualTo("file.encrypted");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"%PDF-1.7 ...|file.pdf", "GIF89a...|file.image", "{\\rtf1 hello}|file.word",
        "<!DOCTYPE html><html>|file.html", "  <html><body>|file.html", "<table><tr><td>|file.html", "<?xml version='1.0'?><rows/>|file.xml",
        "<?xml version='1.0'?><!DOCTYPE html><html>|file.html"})
    void otherKindsOfFilesAreNamed(String text, String code) throws IOException {
        assertThat(code(text(folder, text))).isEqualTo(code);
    }

    @Test
    void aPictureWithATableBehindIt() throws IOException {
        byte[] table = "Name,City\nAnn,Paris\n".getBytes(StandardCharsets.US_ASCII);

        assertThat(code(bytes(folder, new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, table))).isEqualTo("file.image");
        assertThat(code(bytes(folder, new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0}, table))).isEqualTo("file.image");
        assertThat(code(bytes(folder, new byte[] {0x1F, (byte) 0x8B, 8}, table))).isEqualTo("file.archive");
    }

    @Test
    void zipFilesThatAreNoWorkbooks() throws IOException {
        assertThat(code(zip(folder, Map.of("leads.csv", "Name\nAnn")))).isEqualTo("file.archive");
        assertThat(code(zip(folder, Map.of("[Content_Types].xml", "<Types/>", "word/document.xml", "<document/>")))).isEqualTo("file.word");
        assertThat(code(zip(folder, Map.of("content.xml", "<office/>", "mimetype", "x")))).isEqualTo("file.openDocument");
        assertThat(code(zip(folder, Map.of("[Content_Types].xml", "<Types/>", "xl/workbook.bin", "x")))).isEqualTo("file.binaryWorkbook");
        assertThat(code(zip(folder, Map.of()))).isEqualTo("file.archive");
    }

    @Test
    void aZipFileThatIsCutOff() throws IOException {
        byte[] whole = Files.readAllBytes(UploadExamples.workbook("").in(folder));

        assertThat(code(bytes(folder, java.util.Arrays.copyOf(whole, whole.length / 2)))).isEqualTo("file.damaged");
    }

    @Test
    void noise() throws IOException {
        byte[] noise = new byte[100_000];
        new Random(42).nextBytes(noise);
        noise[0] = 'x';

        assertThat(code(bytes(folder, noise))).isEqualTo("file.binary");
    }

    @Test
    void zeroBytesAnywhere() throws IOException {
        assertThat(code(text(folder, "Name,City\n" + "Ann,Paris\n".repeat(10_000) + "An\u0000n,x\n"))).isEqualTo("file.binary");
        assertThat(code(bytes(folder, new byte[5000]))).isEqualTo("file.binary");
    }

    @Test
    void controlCharactersInsteadOfText() throws IOException {
        assertThat(code(text(folder, "Name,City\n\u0001\u0002\u0003\u0004\n"))).isEqualTo("file.binary");
    }

    @Test
    void aFileBeyondTheLimit() throws IOException {
        Path file = text(folder, "Name\n");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(Limits.FILE + 1);
        }

        assertThat(code(file)).isEqualTo("file.tooLarge");
    }

    private static String code(Path file) {
        UnreadableFile refused = catchThrowableOfType(UnreadableFile.class, () -> TableSource.open(file));
        return refused.reason().code();
    }
}
