package org.spoc.importing.service;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Assumptions;

/** Files as people upload them, and as people upload them who mean harm. */
public final class UploadExamples {

    private UploadExamples() {
    }

    public static Path text(Path folder, String text) throws IOException {
        return text(folder, text, StandardCharsets.UTF_8);
    }

    public static Path text(Path folder, String text, Charset charset) throws IOException {
        return bytes(folder, text.getBytes(charset));
    }

    public static Path bytes(Path folder, byte[]... parts) throws IOException {
        Path file = Files.createTempFile(folder, "upload", ".csv");
        try (OutputStream out = Files.newOutputStream(file)) {
            for (byte[] part : parts) {
                out.write(part);
            }
        }
        return file;
    }

    public static Path real(String name) {
        Path found = Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
            .map(folder -> folder.resolve("shared/data").resolve(name))
            .filter(Files::exists).findFirst().orElse(null);
        Assumptions.assumeTrue(found != null, "no folder shared/data beside the project");
        return found;
    }

    public static Path zip(Path folder, Map<String, String> parts) throws IOException {
        Path file = Files.createTempFile(folder, "upload", ".csv");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    /** A workbook of one sheet with these rows, given as XML. */
    public static WorkbookParts workbook(String rows) {
        return new WorkbookParts().with("xl/worksheets/sheet1.xml", sheet(rows));
    }

    public static String sheet(String rows) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
            + rows + "</sheetData></worksheet>";
    }

    public static String text(String address, String text) {
        return "<c r=\"" + address + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    /** The parts of a small workbook, to be changed one by one. */
    public static final class WorkbookParts {

        private final Map<String, String> parts = new LinkedHashMap<>();

        WorkbookParts() {
            parts.put("[Content_Types].xml", """
                <?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="xml" ContentType="application/xml"/>
                <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                <Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>
                <Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>
                </Types>""");
            parts.put("xl/_rels/workbook.xml.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="r1" Type="worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="worksheet" Target="/xl/worksheets/sheet2.xml"/>
                </Relationships>""");
            sheets("<sheet name=\"Leads\" sheetId=\"1\" r:id=\"r1\"/>");
            parts.put("xl/styles.xml", """
                <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts><numFmt numFmtId="170" formatCode="[$-40C]d\\ mmmm\\ yyyy;@"/>
                <numFmt numFmtId="171" formatCode="0.00&quot; days&quot;"/></numFmts>
                <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="20"/></cellXfs></styleSheet>""");
            strings("<si><t>Name</t></si><si><r><t>An</t></r><r><t>n</t></r></si>");
        }

        public WorkbookParts with(String name, String content) {
            parts.put(name, content);
            return this;
        }

        public WorkbookParts without(String name) {
            parts.remove(name);
            return this;
        }

        public WorkbookParts sheets(String sheets) {
            return with("xl/workbook.xml", "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>" + sheets + "</sheets></workbook>");
        }

        public WorkbookParts strings(String strings) {
            return with("xl/sharedStrings.xml", "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">" + strings + "</sst>");
        }

        public Path in(Path folder) throws IOException {
            return zip(folder, parts);
        }
    }
}
