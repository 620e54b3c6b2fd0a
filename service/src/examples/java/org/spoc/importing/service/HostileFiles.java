package org.spoc.importing.service;

import static org.spoc.importing.service.UploadExamples.sheet;
import static org.spoc.importing.service.UploadExamples.text;
import static org.spoc.importing.service.UploadExamples.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files of people who mean harm, or whose program is wrong, by what is wrong with them. The same seed gives the same ones. */
public final class HostileFiles {

    private static final String HEADER = "<row r=\"1\">" + text("A1", "name") + "</row>";
    private static final String DEEP = "<a>".repeat(100_000);
    private static final int MILLION = 1_000_000;

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final Path folder;
    private final Random random;

    /** @param folder for what is put together there */
    public HostileFiles(Path folder, long seed) {
        this.folder = folder;
        random = new Random(seed);
    }

    /** Each kind once: about a hundred. */
    public Map<String, byte[]> once() throws IOException {
        otherKinds();
        encodings();
        texts();
        bombs();
        sheets();
        parts();
        return files;
    }

    /** The same, and a good workbook and a good text harmed at many places. */
    public Map<String, byte[]> many(int harmed) throws IOException {
        once();
        byte[] workbook = bytes(workbook(HEADER + "<row>" + text("A2", "Ann") + "</row>"));
        byte[] text = "name,email\n\"Ann, the first\",ann@acme.example\nBob,bob@acme.example\n".getBytes(StandardCharsets.UTF_8);
        for (int i = 1; i <= harmed; i++) {
            files.put("cut workbook " + i, Arrays.copyOf(workbook, workbook.length * i / (harmed + 1)));
            files.put("harmed workbook " + i, harmed(workbook));
            files.put("harmed text " + i, harmed(text));
        }
        return files;
    }

    private byte[] harmed(byte[] good) {
        byte[] harmed = good.clone();
        for (int i = 0; i < 3; i++) {
            harmed[random.nextInt(harmed.length)] = (byte) random.nextInt(256);
        }
        return harmed;
    }

    private void otherKinds() throws IOException {
        byte[] table = ascii("name,city\nAnn,Paris\n");
        plain("pdf", "%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\n");
        put("pdf with a table", ascii("%PDF-1.7\n"), table);
        put("png with a table", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, table);
        put("gif", ascii("GIF89a"), table);
        put("jpeg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0}, table);
        put("program of Windows", ascii("MZ"), new byte[100], ascii("This program cannot be run in DOS mode."));
        put("program of Linux", new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1, 0}, new byte[100]);
        put("class", new byte[] {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, 61}, table);
        plain("html", "<!DOCTYPE html><html><script>alert(1)</script></html>");
        plain("svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>");
        plain("xml with an entity", "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><a>&e;</a>");
        plain("json", "[{\"name\":\"Ann\"}]");
        plain("rtf", "{\\rtf1 hello}");
        plain("php", "<?php system($_GET['c']); ?>");
        plain("shell", "#!/bin/sh\nid\n");
        put("old workbook", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1}, new byte[4000]);
        put("encrypted workbook", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1}, new byte[2000],
                "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), new byte[500]);
        files.put("compressed text", compressed("name\n" + "Ann\n".repeat(1000)));
        files.put("compressed bomb", compressed("name\n" + "a".repeat(32 << 20)));
        zipped("document", Map.of("[Content_Types].xml", "<Types/>", "word/document.xml", "<document/>"));
        zipped("open document", Map.of("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", "<office/>"));
        zipped("binary workbook", Map.of("[Content_Types].xml", "<Types/>", "xl/workbook.bin", "x"));
        zipped("archive of a table", Map.of("a.csv", "name\nAnn\n"));
        zipped("empty archive", Map.of());
        zipped("Java archive", Map.of("META-INF/MANIFEST.MF", "Main-Class: A", "A.class", "x"));
        byte[] noise = new byte[100_000];
        random.nextBytes(noise);
        put("noise", noise);
    }

    private void encodings() {
        String table = "name,city\nJérôme,Orléans\nŁukasz,Łódź\n";
        for (String name : new String[] {"UTF-16LE", "UTF-16BE", "UTF-16", "UTF-32LE", "UTF-32BE", "ISO-8859-1", "windows-1252", "IBM037", "Shift_JIS", "ISO-2022-JP", "GB18030"}) {
            files.put("text in " + name, table.getBytes(Charset.forName(name)));
        }
        put("two encodings", table.getBytes(StandardCharsets.UTF_8), table.getBytes(StandardCharsets.ISO_8859_1));
        put("overlong UTF-8", ascii("name\n"), new byte[] {(byte) 0xC0, (byte) 0xBC, (byte) 0xC0, (byte) 0xBC, '\n'});
        put("half of a character", ascii("name\n"), new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80, '\n'});
        put("UTF-8 cut off", ascii("name\nJ"), new byte[] {(byte) 0xC3});
        put("beyond Unicode", ascii("name\n"), new byte[] {(byte) 0xF4, (byte) 0x90, (byte) 0x80, (byte) 0x80, '\n'});
        put("marks alone", new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        put("marks of UTF-16 before UTF-8", new byte[] {(byte) 0xFF, (byte) 0xFE}, table.getBytes(StandardCharsets.UTF_8));
        put("odd UTF-16", new byte[] {(byte) 0xFF, (byte) 0xFE}, "name\nAnn".getBytes(StandardCharsets.UTF_16LE), new byte[] {'a'});
    }

    private void texts() {
        plain("nothing", "");
        plain("one blank", " ");
        plain("line breaks alone", "\n".repeat(1000));
        plain("header alone", "name,city\n");
        plain("header without names", ",,,\nAnn,,,\n");
        plain("same header twice", "name,name,NAME\nAnn,Bob,Eve\n");
        plain("300 times the same header", "name,".repeat(300) + "\n" + "a,".repeat(300) + "\n");
        plain("301 columns", "a,".repeat(300) + "b\n");
        plain("a million columns", "a,".repeat(MILLION) + "\n");
        plain("a million empty columns", "name\n" + ",".repeat(MILLION) + "\n");
        plain("a million lines", "name\n" + "\n".repeat(MILLION));
        plain("a million returns", "name\r" + "\r".repeat(MILLION));
        plain("a line without end", "name\n" + "x".repeat(8 << 20));
        plain("a header without end", "x".repeat(8 << 20));
        plain("a cell too long", "name\n" + "x".repeat(40_000) + "\n");
        plain("a quote never closed", "name,city\n\"Ann,Paris\n" + "Bob,Rome\n".repeat(200_000));
        plain("quotes alone", "\"".repeat(MILLION));
        plain("odd quotes", "name\n\"a\"b\"c\"\n\"\"\"\n\"a\n");
        plain("a quote within", "name\na\"b\n");
        plain("zero bytes", "name\nAn\u0000n\n");
        plain("control characters", "name\nA\u0001\u0007\u001Bnn\n");
        plain("signs that turn", "\u202Ename,\u2066city\nAnn,\u202Exyz\n");
        plain("formulas", "name,=1+1\n=cmd|' /C calc'!A0,@SUM(1)\n+1,-1\n");
        plain("scripts", "name,<script>alert(1)</script>\n<img src=x onerror=alert(1)>,\"\"\"><script>\"\n");
        plain("expressions", "name,#{7*7}\n${7*7},#{request}\n'; drop table party; --,\n");
        plain("delimiters mixed", "name;city,zip\tcountry|x\na;b,c\td|e\n");
        plain("rows of any length", "name\na,b,c\n\n,,,,,,,\na\n" + "b,".repeat(299) + "\n");
        plain("separators of records", "name\u001Ecity\u001FAnn\u001EParis\n");
        plain("a header of 40,000", "n".repeat(40_000) + "\nAnn\n");
        plain("sep=", "sep=\u0000\nname\n");
        plain("sep of a quote", "sep=\"\nname\"city\n");
    }

    private void bombs() throws IOException {
        files.put("bomb in the sheet", large("xl/worksheets/sheet1.xml", sheet(HEADER).replace("</sheetData></worksheet>", ""), "<row/>", 64L << 20));
        files.put("bomb in a picture", large("xl/media/image1.png", "\u0089PNG", "\u0000".repeat(1024), 64L << 20));
        files.put("bomb of strings", large("xl/sharedStrings.xml", "<sst>", "<si/>", 12L << 20));
        files.put("bomb of long strings", large("xl/sharedStrings.xml", "<sst>", "<si><t>" + letters(30_000) + "</t></si>", 15L << 20));
        files.put("bomb of styles", large("xl/styles.xml", "<styleSheet><cellXfs>", "<xf/>", 12L << 20));
        files.put("bomb of a tag", large("xl/worksheets/sheet1.xml", "<worksheet a=\"", letters(1000), 15L << 20));
        files.put("bomb of an attribute list", large("xl/worksheets/sheet1.xml", "<worksheet", " a=\"\"", 12L << 20));
        files.put("bomb of comments", large("xl/worksheets/sheet1.xml", "<worksheet>", "<!-- -->", 15L << 20));
        files.put("bomb of instructions", large("xl/worksheets/sheet1.xml", "<worksheet>", "<?a b?>", 15L << 20));
        files.put("bomb of sheets", large("xl/workbook.xml", "<workbook><sheets>", "<sheet name=\"a\" sheetId=\"1\"/>", 12L << 20));
        files.put("bomb of relationships", large("xl/_rels/workbook.xml.rels", "<Relationships>", "<Relationship Id=\"r1\" Target=\"a\"/>", 12L << 20));
        byte[] inner = large("xl/worksheets/sheet1.xml", "", "<row/>", 32L << 20);
        byte[] once = bytes(workbook(HEADER).with("xl/embeddings/a.xlsx", new String(inner, StandardCharsets.ISO_8859_1)));
        files.put("workbook in a workbook", once);
        files.put("workbook in a workbook in a workbook", bytes(workbook(HEADER).with("a.xlsx", new String(once, StandardCharsets.ISO_8859_1))));
        UploadExamples.WorkbookParts many = workbook(HEADER);
        for (int i = 0; i <= 10_000; i++) {
            many.with("xl/x" + i, "");
        }
        files.put("ten thousand parts", bytes(many));
    }

    private void sheets() throws IOException {
        rows("deep", DEEP);
        rows("a million cells", "<row>" + "<c/>".repeat(MILLION) + "</row>");
        rows("a million rows", HEADER + "<row/>".repeat(MILLION));
        rows("a row that says it is the last", HEADER + "<row r=\"1048576\">" + text("A1048576", "x") + "</row>");
        rows("a row beyond all rows", HEADER + "<row r=\"99999999999\">" + text("A99999999999", "x") + "</row>");
        rows("a row before the first", HEADER + "<row r=\"-5\">" + text("A-5", "x") + "</row>");
        rows("row 0", HEADER + "<row r=\"0\">" + text("A0", "x") + "</row>");
        rows("rows backwards", HEADER + "<row r=\"9\">" + text("A9", "x") + "</row><row r=\"2\">" + text("A2", "x") + "</row>");
        rows("a column beyond all columns", HEADER + "<row>" + text("ZZZZZZ2", "x") + "</row>");
        rows("the last column", HEADER + "<row>" + text("XFD2", "x") + "</row>");
        rows("an address that is none", HEADER + "<row>" + text("\u0661\u0662", "x") + text("", "y") + "</row>");
        rows("a string that is not there", HEADER + "<row><c r=\"A2\" t=\"s\"><v>999999999</v></c></row>");
        rows("a string before the first", HEADER + "<row><c r=\"A2\" t=\"s\"><v>-1</v></c></row>");
        rows("a string that is no number", HEADER + "<row><c r=\"A2\" t=\"s\"><v>1e3</v></c></row>");
        rows("a style that is not there", HEADER + "<row><c r=\"A2\" s=\"99999\"><v>1</v></c></row>");
        rows("a style before the first", HEADER + "<row><c r=\"A2\" s=\"-1\"><v>1</v></c></row>");
        rows("a type that is none", HEADER + "<row><c r=\"A2\" t=\"zzz\"><v>1</v></c></row>");
        rows("numbers that are none", HEADER + "<row><c><v>1e999999</v></c><c><v>NaN</v></c><c s=\"1\"><v>-1e300</v></c><c s=\"1\"><v>1e15</v></c></row>");
        rows("formulas", HEADER + "<row><c r=\"A2\"><f>WEBSERVICE(\"http://127.0.0.1/\")</f><v>x</v></c><c><f>1/0</f></c></row>");
        rows("array formulas", HEADER + "<row><c><f t=\"array\" ref=\"A1:A2\">1</f><v>1</v></c></row>".repeat(2_000));
        rows("errors", HEADER + "<row><c r=\"A2\" t=\"e\"><v>#REF!</v></c></row>");
        rows("merged cells", HEADER + "</sheetData><mergeCells><mergeCell ref=\"A1:XFD1048576\"/></mergeCells><sheetData>");
        rows("dates as text", HEADER + "<row><c r=\"A2\" t=\"d\"><v>2016-10-20</v></c></row>");
        rows("a cell too long", HEADER + "<row>" + text("A2", "x".repeat(40_000)) + "</row>");
        rows("characters by number", HEADER + "<row>" + text("A2", "&#0;&#xD800;&#x110000;") + "</row>");
        rows("control characters", HEADER + "<row>" + text("A2", "_x0000_\u0001") + "</row>");
        rows("two sheets' worth", HEADER + "</sheetData></worksheet><worksheet><sheetData>");
        rows("prefixes without a name", HEADER + "<x:row><x:c/></x:row>");
        rows("header in row 1000000", "<row r=\"1000000\">" + text("A1000000", "name") + "</row>");
        rows("no row", "");
    }

    private void parts() throws IOException {
        String entity = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>";
        for (String part : new String[] {"[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/sharedStrings.xml", "xl/worksheets/sheet1.xml"}) {
            files.put("document type in " + part, bytes(workbook(HEADER).with(part, entity + "<x>&e;</x>")));
            files.put("without " + part, bytes(workbook(HEADER).without(part)));
            files.put("no XML in " + part, bytes(workbook(HEADER).with(part, "hello")));
        }
        StringBuilder lol = new StringBuilder("<!DOCTYPE x [<!ENTITY l0 \"lol\">");
        for (int i = 1; i < 10; i++) {
            lol.append("<!ENTITY l").append(i).append(" \"").append(("&l" + (i - 1) + ";").repeat(10)).append("\">");
        }
        files.put("entities that multiply", bytes(workbook(HEADER).with("xl/sharedStrings.xml", lol + "]><sst><si><t>&l9;</t></si></sst>")));
        for (String target : new String[] {"../../../../etc/passwd", "/etc/passwd", "file:///etc/passwd", "http://127.0.0.1/x", "worksheets/../../x", "\\\\spoc.invalid\\x", "", "#", "%2e%2e/x"}) {
            files.put("relationship to " + target, bytes(workbook(HEADER).with("xl/_rels/workbook.xml.rels",
                    "<Relationships><Relationship Id=\"r1\" TargetMode=\"External\" Target=\"" + target + "\"/></Relationships>")));
        }
        files.put("macros", bytes(workbook(HEADER).with("xl/vbaProject.bin", "Attribute VB_Name")));
        files.put("ways out of the archive", bytes(workbook(HEADER).with("../../../tmp/x", "x").with("/etc/x", "x").with("C:\\x", "x")));
        files.put("no sheet", bytes(workbook(HEADER).sheets("")));
        files.put("thousand sheets", bytes(workbook(HEADER).sheets("<sheet name=\"a\" sheetId=\"1\" r:id=\"r1\"/>".repeat(1000))));
        byte[] good = bytes(workbook(HEADER));
        put("archive behind a picture", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, good);
        put("archive behind a table", ascii("name,city\nAnn,Paris\n"), good);
        put("archive before a table", good, ascii("\nname,city\nAnn,Paris\n"));
        put("two archives", good, good);
        byte[] encrypted = good.clone();
        encrypted[6] |= 1;
        files.put("archive that says it is encrypted", encrypted);
    }

    private void rows(String name, String rows) throws IOException {
        files.put("sheet: " + name, bytes(workbook(rows)));
    }

    private void plain(String name, String text) {
        files.put("text: " + name, text.getBytes(StandardCharsets.UTF_8));
    }

    private void zipped(String name, Map<String, String> parts) throws IOException {
        files.put(name, Files.readAllBytes(UploadExamples.zip(folder, parts)));
    }

    private void put(String name, byte[]... parts) {
        var whole = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(whole::writeBytes);
        files.put(name, whole.toByteArray());
    }

    private byte[] bytes(UploadExamples.WorkbookParts parts) throws IOException {
        return Files.readAllBytes(parts.in(folder));
    }

    /** A workbook with one part that goes on and on; its last part, so that all others are read. */
    private byte[] large(String name, String start, String repeated, long size) throws IOException {
        var whole = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(whole); var good = new java.util.zip.ZipFile(workbook(HEADER).without(name).in(folder).toFile())) {
            for (ZipEntry entry : java.util.Collections.list(good.entries())) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                good.getInputStream(entry).transferTo(zip);
            }
            zip.putNextEntry(new ZipEntry(name));
            zip.write(start.getBytes(StandardCharsets.ISO_8859_1));
            byte[] piece = repeated.repeat(Math.max(1, 8192 / repeated.length())).getBytes(StandardCharsets.ISO_8859_1);
            for (long written = 0; written < size; written += piece.length) {
                zip.write(piece);
            }
        }
        return whole.toByteArray();
    }

    private String letters(int length) {
        return random.ints(length, 'a', 'z').collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static byte[] compressed(String text) throws IOException {
        var whole = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(whole)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return whole.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
