package org.spoc.importing.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.spoc.importing.service.UploadExamples.sheet;
import static org.spoc.importing.service.UploadExamples.text;
import static org.spoc.importing.service.UploadExamples.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import com.sun.net.httpserver.HttpServer;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spoc.importing.UnreadableFile;
import org.spoc.shared.Reason;

/** Workbooks that want to fill the memory, to read files, or to call other machines. */
class HostileWorkbooksTest {

    private static final String HEADER = "<row r=\"1\">" + text("A1", "Name") + "</row>";

    @TempDir
    private Path folder;

    @Test
    void aBombIsMeasuredByInflatingItAndRefused() throws IOException {
        Path bomb = withLargePart("xl/worksheets/sheet1.xml", sheet(HEADER).replace("</sheetData></worksheet>", ""), "<row/>", 64L << 20);

        assertThat(code(bomb)).isEqualTo("file.inflatesTooMuch");
        assertThat(Files.size(bomb)).isLessThan(1 << 20);
    }

    @Test
    void aBombInAPartThatIsNeverReadIsRefusedToo() throws IOException {
        assertThat(code(withLargePart("xl/media/image1.png", "\u0089PNG", "\u0000".repeat(1024), 64L << 20))).isEqualTo("file.inflatesTooMuch");
    }

    @Test
    void aZipFileInsideIsNotOpened() throws IOException {
        String inner = new String(Files.readAllBytes(withLargePart("xl/worksheets/sheet1.xml", "", "<row/>", 32L << 20)), StandardCharsets.ISO_8859_1);
        Path file = workbook(HEADER + "<row>" + text("A2", "Ann") + "</row>").with("xl/embeddings/package.xlsx", inner).in(folder);

        try (TableRows rows = TableSource.open(file).rows()) {
            assertThat(rows.next().cells()).containsExactly("Ann");
        }
    }

    @Test
    void tooManyPartsAreRefused() throws IOException {
        UploadExamples.WorkbookParts parts = workbook(HEADER);
        for (int i = 0; i <= Limits.PARTS; i++) {
            parts.with("xl/x" + i, "");
        }

        assertThat(code(parts.in(folder))).isEqualTo("file.tooManyParts");
    }

    @Test
    void anExternalEntityIsNeitherReadNorCalledAndTheFileIsRefused() throws IOException {
        AtomicInteger calls = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", call -> {
            calls.incrementAndGet();
            call.sendResponseHeaders(404, -1);
            call.close();
        });
        server.start();
        Path secret = Files.writeString(folder.resolve("secret.txt"), "top secret");
        String call = "http://127.0.0.1:" + server.getAddress().getPort() + "/x.dtd";

        try {
            assertThat(code(withDocumentType("<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>", "&x;"))).isEqualTo("file.documentType");
            assertThat(code(withDocumentType("<!DOCTYPE worksheet SYSTEM \"" + call + "\">", "y"))).isEqualTo("file.documentType");
            assertThat(code(withDocumentType("<!DOCTYPE worksheet [<!ENTITY % p SYSTEM \"" + call + "\"> %p;]>", "y"))).isEqualTo("file.documentType");
        } finally {
            server.stop(0);
        }

        assertThat(calls).hasValue(0);
    }

    @Test
    void entitiesThatMultiplyAreRefused() throws IOException {
        StringBuilder lol = new StringBuilder("<!DOCTYPE worksheet [<!ENTITY l0 \"lol\">");
        for (int i = 1; i < 10; i++) {
            lol.append("<!ENTITY l").append(i).append(" \"").append(("&l" + (i - 1) + ";").repeat(10)).append("\">");
        }

        assertThat(code(withDocumentType(lol + "]>", "&l9;"))).isEqualTo("file.documentType");
    }

    @Test
    void aDocumentTypeInAnyPartIsRefused() throws IOException {
        String entity = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>";

        for (String part : new String[] {"[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/sharedStrings.xml"}) {
            assertThat(code(workbook(HEADER).with(part, entity + "<x>&e;</x>").in(folder))).as(part).isEqualTo("file.documentType");
        }
    }

    @Test
    void theReaderItselfDoesNotResolveEntitiesEither() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "top secret");
        Path file = withDocumentType("<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>", "&x;");
        StringBuilder seen = new StringBuilder();

        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            workbook.getFirstSheet().openStream().forEach(row -> row.forEach(cell -> seen.append(cell.getText())));
        } catch (RuntimeException refused) {
            seen.append(refused.getMessage());
        }

        assertThat(seen.toString()).doesNotContain("top secret");
    }

    @Test
    void aCellFarOutsideOfTheSheetIsRefused() throws IOException {
        assertThat(code(workbook(HEADER + "<row>" + text("ZZZZZZ2", "x") + "</row>").in(folder))).isEqualTo("file.damaged");
        assertThat(code(workbook(HEADER + "<row>" + text("XFE2", "x") + "</row>").in(folder))).isEqualTo("file.damaged");
    }

    @Test
    void aMillionCellsInARowAreRefused() throws IOException {
        assertThat(code(workbook("<row>" + "<c/>".repeat(1_000_000) + "</row>").in(folder))).isEqualTo("file.tooManyColumns");
    }

    @Test
    void aSharedStringThatIsNotThereIsRefused() throws IOException {
        assertThat(code(workbook(HEADER + "<row><c r=\"A2\" t=\"s\"><v>999999999</v></c></row>").in(folder))).isEqualTo("file.damaged");
        assertThat(code(workbook(HEADER + "<row><c r=\"A2\" t=\"s\"><v>2</v></c></row>").in(folder))).isEqualTo("file.damaged");
        assertThat(code(workbook(HEADER + "<row><c r=\"A2\" t=\"s\"><v>-1</v></c></row>").in(folder))).isEqualTo("file.damaged");
        assertThat(code(workbook(HEADER + "<row><c r=\"A2\" t=\"s\"><v>99999999999999999999</v></c></row>").in(folder))).isEqualTo("file.damaged");
    }

    @Test
    void sharedStringsBeyondTheLimitAreRefused() throws IOException {
        assertThat(reason(workbook(HEADER).strings("<si><t>" + "x".repeat(30_000) + "</t></si>".repeat(1)
            + ("<si><t>" + random(30_000) + "</t></si>").repeat(2_300)).in(folder))).isEqualTo(Reason.of("file.tooManySharedStrings", 64));
        assertThat(code(withLargePart("xl/sharedStrings.xml", "<sst>", "<si/>", 12L << 20))).isEqualTo("file.tooManySharedStrings");
    }

    @Test
    void textAndTagsWithoutEndAreRefused() throws IOException {
        String sheetStart = sheet(HEADER + "<row><c t=\"inlineStr\"><is><t>").replaceAll("</sheetData></worksheet>$", "");
        String angle = "x".repeat(500) + ">";

        assertThat(code(withLargeSheet(sheetStart, random(1000)))).isEqualTo("file.cellTooLong");
        assertThat(code(withLargeSheet(sheetStart, angle))).isEqualTo("file.cellTooLong");
        assertThat(code(withLargeSheet(sheetStart, "xxxx<b/>"))).isEqualTo("file.cellTooLong");
        assertThat(code(withLargeSheet(sheetStart + "<![CDATA[", "<" + angle))).isEqualTo("file.cellTooLong");
        assertThat(code(withLargeSheet("<worksheet a=\"", random(1000)))).isEqualTo("file.cellTooLong");
        assertThat(code(withLargeSheet("<worksheet a=\"", angle))).isEqualTo("file.cellTooLong");
    }

    @Test
    void aCellMayBeEscapedOrStandInACharacterDataSection() throws IOException {
        String escaped = "&#x1F600;".repeat(Limits.CELL / 2);
        Path file = workbook(HEADER + "<row>" + text("A2", escaped) + "</row><row>" + text("A3", "<![CDATA[a <b> ]] c]]>") + "</row>").in(folder);

        try (TableRows rows = TableSource.open(file).rows()) {
            assertThat(rows.next().cells()).containsExactly("\uD83D\uDE00".repeat(Limits.CELL / 2));
            assertThat(rows.next().cells()).containsExactly("a <b> ]] c");
        }
    }

    @Test
    void partsThatHideBehindOtherNamesAreRefused() throws IOException {
        UploadExamples.WorkbookParts moved = workbook(HEADER).with("xl/drawing.vml", sheet(HEADER));
        String relationship = "<Relationships><Relationship Id=\"r1\" Target=\"drawing.vml\"/></Relationships>";
        String types = "<Types><Override PartName=\"/xl/drawing.vml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/></Types>";

        assertThat(code(moved.with("xl/_rels/workbook.xml.rels", relationship).in(folder))).isEqualTo("file.damaged");
        assertThat(code(workbook(HEADER).with("[Content_Types].xml", types).in(folder))).isEqualTo("file.damaged");
    }

    @Test
    void aDrawingThatIsNotWellFormedDoesNotMatter() throws IOException {
        Path file = workbook(HEADER).with("xl/drawings/vmlDrawing1.vml", "<xml><br></xml>").in(folder);

        assertThat(TableSource.open(file).header()).containsExactly("Name");
    }

    @Test
    void aCellOfTenThousandLettersIsReadAndALongerOneThanAWorkbookAllowsRefused() throws IOException {
        String tenThousand = "é".repeat(10_000);

        try (TableRows rows = TableSource.open(workbook(HEADER + "<row>" + text("A2", tenThousand) + "</row>").in(folder)).rows()) {
            assertThat(rows.next().cells()).containsExactly(tenThousand);
        }
        try (TableRows rows = TableSource.open(workbook(HEADER + "<row>" + text("A2", "x".repeat(Limits.CELL + 1)) + "</row>").in(folder)).rows()) {
            assertThat(catchThrowableOfType(UnreadableFile.class, rows::hasNext).reason().code()).isEqualTo("file.cellTooLong");
        }
    }

    @Test
    void nestingWithoutEndIsRefused() throws IOException {
        assertThat(code(workbook("<a>".repeat(100_000)).in(folder))).isEqualTo("file.damaged");
    }

    @Test
    void namesWithoutEndAreRefused() throws IOException {
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            names.append("<n").append(i).append("/>");
        }

        assertThat(code(workbook(names.toString()).in(folder))).isEqualTo("file.damaged");
    }

    @Test
    void arrayFormulasWithoutEndAreRefused() throws IOException {
        String formula = "<c><f t=\"array\" ref=\"A1:A2\">1</f><v>1</v></c>";

        assertThat(code(workbook(HEADER + ("<row>" + formula + "</row>").repeat(2_000)).in(folder))).isEqualTo("file.tooManyFormulas");
    }

    @Test
    void xmlInAnotherEncodingIsRefused() throws IOException {
        Map<String, byte[]> parts = parts(workbook(HEADER).in(folder));
        parts.put("xl/worksheets/sheet1.xml", sheet(HEADER).getBytes(StandardCharsets.UTF_16));

        Path marked = zip(parts);
        parts.put("xl/worksheets/sheet1.xml", sheet(HEADER).replace("UTF-8", "UTF-16").getBytes(StandardCharsets.UTF_16LE));
        Path unmarked = zip(parts);
        parts.put("xl/worksheets/sheet1.xml", sheet(HEADER).replace("UTF-8", "Shift_JIS").getBytes(StandardCharsets.US_ASCII));
        Path other = zip(parts);

        assertThat(code(marked)).isEqualTo("file.damaged");
        assertThat(code(unmarked)).isEqualTo("file.damaged");
        assertThat(code(other)).isEqualTo("file.damaged");
    }

    @Test
    void twoPartsOfOneNameAreRefused() throws IOException {
        Map<String, byte[]> parts = parts(workbook(HEADER).in(folder));
        parts.put("XL/worksheets/SHEET1.xml", parts.get("xl/worksheets/sheet1.xml"));

        assertThat(code(zip(parts))).isEqualTo("file.damaged");
    }

    @Test
    void datesAsTextAreRefusedWithTheirOwnReason() throws IOException {
        assertThat(code(workbook(HEADER + "<row><c r=\"A2\" t=\"d\"><v>2016-10-20</v></c></row>").in(folder))).isEqualTo("file.strictWorkbook");
    }

    private Path withDocumentType(String documentType, String text) throws IOException {
        return workbook("").with("xl/worksheets/sheet1.xml", documentType + "<worksheet><sheetData>" + HEADER + "<row>" + text("A2", text)
            + "</row></sheetData></worksheet>").in(folder);
    }

    private Path withLargePart(String name, String start, String repeated, long size) throws IOException {
        Map<String, byte[]> parts = parts(workbook(HEADER).in(folder));
        parts.remove(name);
        Path file = Files.createTempFile(folder, "large", ".xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            write(zip, parts);
            zip.putNextEntry(new ZipEntry(name));
            zip.write(start.getBytes(StandardCharsets.ISO_8859_1));
            byte[] piece = repeated.getBytes(StandardCharsets.ISO_8859_1);
            for (long written = 0; written < size; written += piece.length) {
                zip.write(piece);
            }
        }
        return file;
    }

    private Path withLargeSheet(String start, String repeated) throws IOException {
        return withLargePart("xl/worksheets/sheet1.xml", start, repeated, 15L << 20);
    }

    private Path zip(Map<String, byte[]> parts) throws IOException {
        Path file = Files.createTempFile(folder, "upload", ".xlsx");
        try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
            write(zip, parts);
        }
        return file;
    }

    private static void write(ZipOutputStream zip, Map<String, byte[]> parts) throws IOException {
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            zip.putNextEntry(new ZipEntry(part.getKey()));
            new ByteArrayInputStream(part.getValue()).transferTo(zip);
        }
    }

    private static Map<String, byte[]> parts(Path file) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (java.util.zip.ZipFile zip = new java.util.zip.ZipFile(file.toFile())) {
            for (ZipEntry entry : java.util.Collections.list(zip.entries())) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return parts;
    }

    private static String random(int length) {
        return new java.util.Random(7).ints(length, 'a', 'z').collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static String code(Path file) {
        return reason(file).code();
    }

    private static Reason reason(Path file) {
        return catchThrowableOfType(UnreadableFile.class, () -> TableSource.open(file)).reason();
    }
}
