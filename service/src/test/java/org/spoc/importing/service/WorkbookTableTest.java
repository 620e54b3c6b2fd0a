package org.spoc.importing.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.spoc.importing.service.UploadExamples.sheet;
import static org.spoc.importing.service.UploadExamples.text;
import static org.spoc.importing.service.UploadExamples.workbook;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spoc.importing.TableRow;
import org.spoc.importing.UnreadableFile;
import org.spoc.importing.UploadedFormat;
import org.spoc.shared.Reason;

class WorkbookTableTest {

    private static final String HEADER = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c>" + text("B1", "Value") + "</row>";

    @TempDir
    private Path folder;

    @Test
    void aWorkbookIsOneWhateverItIsCalled() throws IOException {
        TableSource table = TableSource.open(workbook(HEADER + "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>1</v></c></row>").in(folder));

        assertThat(table.format()).isEqualTo(UploadedFormat.workbook("Leads", 1));
        assertThat(table.header()).containsExactly("Name", "Value");
        assertThat(cells(table)).containsExactly(List.of("Ann", ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"<c r='B2'><v>660737.0</v></c>|660737", "<c r='B2'><v>1.5</v></c>|1.5", "<c r='B2'><v>0.30000000000000004</v></c>|0.3",
        "<c r='B2'><v>12345678901234567890</v></c>|12345678901234567890", "<c r='B2'><v>6.6E5</v></c>|660000", "<c r='B2'><v>-0.0</v></c>|0",
        "<c r='B2' s='4'><v>3.5</v></c>|3.5", "<c r='B2' t='b'><v>1</v></c>|true", "<c r='B2' t='b'><v>0</v></c>|false",
        "<c r='B2' s='1'><v>42663</v></c>|2016-10-20", "<c r='B2' s='3'><v>42663</v></c>|2016-10-20", "<c r='B2' s='2'><v>42663.5</v></c>|2016-10-20T12:00:00",
        "<c r='B2' s='5'><v>0.75</v></c>|18:00:00", "<c r='B2' s='1'><v>1</v></c>|1900-01-01", "<c r='B2' s='1'><v>59</v></c>|1900-02-28",
        "<c r='B2' s='1'><v>61</v></c>|1900-03-01", "<c r='B2' s='1'><v>-5</v></c>|-5", "<c r='B2' s='1'><v>99999999</v></c>|99999999",
        "<c r='B2'><f>1+1</f><v>2</v></c>|2", "<c r='B2' t='str'><f>A1</f><v>Ann</v></c>|Ann", "<c r='B2' s='1'><f>TODAY()</f><v>42663</v></c>|2016-10-20",
        "<c r='B2' t='inlineStr'><is><r><t>bo</t></r><r><t>ld</t></r></is></c>|bold", "<c r='B2' t='inlineStr'><is><t>a_x000A_b</t></is></c>|'a\nb'",
        "<c r='B2' t='inlineStr'><is><t>&lt;b&gt; &amp;</t></is></c>|<b> &"})
    void cellsSayWhatAPersonSees(String cell, String value) throws IOException {
        TableSource table = TableSource.open(workbook(HEADER + "<row r=\"2\">" + text("A2", "x") + cell + "</row>").in(folder));

        assertThat(cells(table)).containsExactly(List.of("x", value));
    }

    @ParameterizedTest
    @CsvSource({"<c r='B2' t='e'><v>#N/A</v></c>, #N/A", "<c r='B2' t='e'><f>1/0</f><v>#DIV/0!</v></c>, #DIV/0!", "<c r='B2'><v>abc</v></c>, abc"})
    void errorsAreEmptyAndNoted(String cell, String error) throws IOException {
        TableSource table = TableSource.open(workbook(HEADER + "<row r=\"2\">" + text("A2", "x") + cell + "</row>").in(folder));

        TableRow row = rows(table).get(0);

        assertThat(row.cells()).containsExactly("x", "");
        assertThat(row.notes()).containsExactly(Reason.of("row.errorValue", "B2", error));
    }

    @Test
    void numbersThatWouldFillTheMemoryStayShort() {
        assertThat(CellText.number(new BigDecimal("1E999999999"))).isEqualTo("1E+999999999");
        assertThat(CellText.number(new BigDecimal("1E-999999999"))).isEqualTo("1E-999999999");
    }

    @Test
    void datesMayCountFrom1904() throws IOException {
        String workbook = "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><workbookPr date1904=\"true\"/>"
            + "<sheets><sheet name=\"Mac\" r:id=\"r1\"/></sheets></workbook>";

        TableSource table = TableSource.open(workbook(HEADER + "<row r=\"2\">" + text("A2", "x") + "<c r='B2' s='1'><v>41201</v></c></row>")
            .with("xl/workbook.xml", workbook).in(folder));

        assertThat(cells(table)).containsExactly(List.of("x", "2016-10-20"));
    }

    @Test
    void theFirstVisibleSheetIsRead() throws IOException {
        Path file = workbook(HEADER).sheets("<sheet name=\"Lists\" state=\"hidden\" r:id=\"r1\"/><sheet name=\"Data\" r:id=\"r2\"/>")
            .with("xl/worksheets/sheet2.xml", sheet("<row r=\"3\">" + text("B3", "City") + "</row><row r=\"9\">" + text("B9", "Lyon") + "</row><row r=\"10\"/>"))
            .in(folder);

        TableSource table = TableSource.open(file);

        assertThat(table.format().sheet()).isEqualTo("Data");
        assertThat(table.format().estimatedRows()).isEqualTo(2);
        assertThat(table.header()).containsExactly("(A)", "City");
        assertThat(rows(table)).singleElement().satisfies(row -> {
            assertThat(row.number()).isEqualTo(1);
            assertThat(row.line()).isEqualTo(9);
            assertThat(row.cells()).containsExactly("", "Lyon");
        });
    }

    @Test
    void aWorkbookWithoutAVisibleSheetIsRefused() throws IOException {
        assertThat(code(workbook(HEADER).sheets("<sheet name=\"Lists\" state=\"veryHidden\" r:id=\"r1\"/>").in(folder))).isEqualTo("file.noVisibleSheet");
    }

    @Test
    void aWorkbookWithoutStylesIsRead() throws IOException {
        String types = "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>";
        Path file = workbook("<row>" + text("A1", "Name") + "</row><row>" + text("A2", "Ann") + "</row>")
            .with("[Content_Types].xml", types).without("xl/styles.xml").without("xl/sharedStrings.xml").in(folder);

        assertThat(cells(TableSource.open(file))).containsExactly(List.of("Ann"));
    }

    @Test
    void longRowsAreRefusedOneByOneAndBlankOnesSkipped() throws IOException {
        TableSource table = TableSource.open(workbook(HEADER + "<row r=\"2\">" + text("A2", "x") + text("XFD2", "far") + "</row><row r=\"3\">" + text("A3", " ")
            + "</row><row r=\"4\">" + text("B4", "y") + "</row>").in(folder));

        List<TableRow> rows = rows(table);

        assertThat(rows.get(0).refused()).contains(Reason.of("row.tooManyCells", 16_384, 2));
        assertThat(rows.get(1).cells()).containsExactly("", "y");
        assertThat(rows.get(1).number()).isEqualTo(2);
    }

    @Test
    void readingGoesOnAtAnyRowAlsoWithoutLookingThroughTheFileAgain() throws IOException {
        StringBuilder sheet = new StringBuilder(HEADER);
        for (int i = 1; i <= 500; i++) {
            sheet.append("<row r=\"").append(i + 1).append("\">").append(text("A" + (i + 1), "n" + i)).append("</row>");
        }
        Path file = workbook(sheet.toString()).in(folder);
        UploadedFormat format = TableSource.open(file).format();

        try (TableRows rows = TableSource.reopen(file, format).rows().skipTo(499)) {
            assertThat(rows.next().cells()).containsExactly("n499", "");
            assertThat(rows.next().cells()).containsExactly("n500", "");
            assertThat(rows).isExhausted();
        }
    }

    @Test
    void moreThanThreeHundredColumnsAreRefused() throws IOException {
        StringBuilder row = new StringBuilder("<row>");
        for (int i = 0; i <= 300; i++) {
            row.append("<c t=\"inlineStr\"><is><t>c").append(i).append("</t></is></c>");
        }

        assertThat(code(workbook(row + "</row>").in(folder))).isEqualTo("file.tooManyColumns");
    }

    @Test
    void aBrokenSheetIsNamedDamagedWhereItBreaks() throws IOException {
        Path file = workbook(HEADER + "<row r=\"2\">" + text("A2", "Ann") + "</row><row r=\"3\"><c r=\"A3\" t=\"zzz\"><v>1</v></c></row>").in(folder);

        try (TableRows rows = TableSource.open(file).rows()) {
            assertThat(rows.next().cells()).containsExactly("Ann", "");
            assertThat(catchThrowableOfType(UnreadableFile.class, rows::hasNext).reason().code()).isEqualTo("file.damaged");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"14||true", "22||true", "45||true", "0||false", "2|0.00|false", "49|@|false", "170|yyyy-mm-dd|true", "171|0.00\" days\"|false",
        "172|[$-40C]d mmmm yyyy|true", "173|[h]:mm|true", "174|[Red]0.00|false", "175|General|false", "176|0.00E+00|false", "177|#,##0.00 \"mdy\";[Red]-0|false",
        "178|0.0\\d|false", "179|[$€-2] #,##0|false"})
    void formatsOfDatesAreTold(int id, String format, boolean date) {
        assertThat(CellText.isDateFormat(id, format)).isEqualTo(date);
    }

    private static String code(Path file) {
        return catchThrowableOfType(UnreadableFile.class, () -> TableSource.open(file)).reason().code();
    }

    private static List<List<String>> cells(TableSource table) throws IOException {
        return rows(table).stream().map(TableRow::cells).toList();
    }

    private static List<TableRow> rows(TableSource table) throws IOException {
        try (TableRows rows = table.rows()) {
            List<TableRow> all = new ArrayList<>();
            rows.forEachRemaining(all::add);
            return all;
        }
    }
}
