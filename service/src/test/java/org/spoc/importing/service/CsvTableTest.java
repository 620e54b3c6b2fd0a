package org.spoc.importing.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.spoc.importing.service.UploadExamples.bytes;
import static org.spoc.importing.service.UploadExamples.text;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spoc.importing.TableRow;
import org.spoc.importing.UnreadableFile;
import org.spoc.importing.UploadedFormat;
import org.spoc.shared.Reason;

class CsvTableTest {

    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] LITTLE_MARK = {(byte) 0xFF, (byte) 0xFE};
    private static final byte[] BIG_MARK = {(byte) 0xFE, (byte) 0xFF};
    private static final String ZOE = "Name;City\nZoë;Orléans\nLœtitia;Créteil\n";

    @TempDir
    private Path folder;

    @Test
    void everyCharsetGivesTheSameLetters() throws IOException {
        Charset windows = Charset.forName("windows-1252");
        List<Path> files = List.of(text(folder, ZOE), bytes(folder, UTF_8_MARK, ZOE.getBytes(StandardCharsets.UTF_8)),
            bytes(folder, LITTLE_MARK, ZOE.getBytes(StandardCharsets.UTF_16LE)), bytes(folder, BIG_MARK, ZOE.getBytes(StandardCharsets.UTF_16BE)),
            text(folder, ZOE, StandardCharsets.UTF_16LE), text(folder, ZOE, StandardCharsets.UTF_16BE), text(folder, ZOE, windows));
        List<String> charsets = new ArrayList<>();

        for (Path file : files) {
            TableSource table = TableSource.open(file);
            charsets.add(table.format().charset());
            assertThat(table.header()).containsExactly("Name", "City");
            assertThat(cells(table)).containsExactly(List.of("Zoë", "Orléans"), List.of("Lœtitia", "Créteil"));
        }

        assertThat(charsets).containsExactly("UTF-8", "UTF-8", "UTF-16LE", "UTF-16BE", "UTF-16LE", "UTF-16BE", "windows-1252");
    }

    @Test
    void aLateInvalidByteTurnsPlainTextIntoWindows1252() throws IOException {
        String plain = "Name,City\n" + "Ann,Paris\n".repeat(200_000);

        TableSource table = TableSource.open(bytes(folder, plain.getBytes(StandardCharsets.US_ASCII), new byte[] {'Z', 'o', (byte) 0xEB, ',', 'B', '\n'}));

        assertThat(table.format().charset()).isEqualTo("windows-1252");
        assertThat(rows(table.rows().skipTo(200_001))).extracting(TableRow::cells).containsExactly(List.of("Zoë", "B"));
    }

    @Test
    void oneBadByteAmongManyAccentsDoesNotSpoilThem() throws IOException {
        String accents = "Name,City\n" + "Zoë,Orléans\n".repeat(1000);

        TableSource table = TableSource.open(bytes(folder, accents.getBytes(StandardCharsets.UTF_8), new byte[] {'Z', (byte) 0xEB, ',', 'B', '\n'}));

        assertThat(table.format().charset()).isEqualTo("UTF-8");
        assertThat(table.format().undecodable()).isEqualTo(1);
        assertThat(cells(table)).contains(List.of("Zoë", "Orléans"), List.of("Z\uFFFD", "B"));
    }

    @Test
    void aLetterOnTheEdgeOfABlockIsNoInvalidByte() throws IOException {
        String longLine = "Name\n" + "x".repeat(30_000) + "\n" + "x".repeat((1 << 16) - 30_000 - 7) + "ë\n";

        assertThat(TableSource.open(text(folder, longLine)).format().charset()).isEqualTo("UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void theDelimiterIsFoundAlsoWhenQuotedCellsHoldOtherOnes(String delimiter) throws IOException {
        String row = String.join(delimiter, "\"a;b,c|d\te\"", "1", "\"say \"\"hi\"\"\"") + "\n";

        TableSource table = TableSource.open(text(folder, String.join(delimiter, "One", "Two", "Three") + "\n" + row.repeat(60)));

        assertThat(table.format().delimiter()).isEqualTo(delimiter);
        assertThat(cells(table)).hasSize(60).containsOnly(List.of("a;b,c|d\te", "1", "say \"hi\""));
    }

    @Test
    void decimalCommasDoNotBeatSemicolons() throws IOException {
        String rows = "Name;Price;Weight\n" + "Ann;1,5;2,5\n".repeat(20);

        assertThat(TableSource.open(text(folder, rows)).format().delimiter()).isEqualTo(";");
    }

    @Test
    void aDeclaredDelimiterIsBelievedAndIsNoRow() throws IOException {
        TableSource table = TableSource.open(text(folder, "sep=|\r\nName|City\r\nAnn, Lee|Paris, 8\r\n"));

        assertThat(table.header()).containsExactly("Name", "City");
        assertThat(cells(table)).containsExactly(List.of("Ann, Lee", "Paris, 8"));
    }

    @Test
    void oneColumnIsATableToo() throws IOException {
        assertThat(cells(TableSource.open(text(folder, "Name\nAnn\nBob")))).containsExactly(List.of("Ann"), List.of("Bob"));
    }

    @Test
    void lineEndsMayBeMixedAndCellsMayHoldThem() throws IOException {
        TableSource table = TableSource.open(text(folder, "Name,Note\r\nAnn,\"one\r\ntwo\"\rBob,x\n\n   \n,,\nCid,y"));

        List<TableRow> rows = rows(table.rows());

        assertThat(rows).extracting(TableRow::cells).containsExactly(List.of("Ann", "one\r\ntwo"), List.of("Bob", "x"), List.of("Cid", "y"));
        assertThat(rows).extracting(TableRow::number).containsExactly(1L, 2L, 3L);
        assertThat(rows).extracting(TableRow::line).containsExactly(2L, 4L, 8L);
    }

    @Test
    void shortRowsAreFilledAndLongRowsRefusedOneByOne() throws IOException {
        TableSource table = TableSource.open(text(folder, "A,B,C\n1\n1,2,3,4\n1,2,3,,\n" + "1,2,3\n".repeat(5)));

        List<TableRow> rows = rows(table.rows());

        assertThat(rows.get(0).cells()).containsExactly("1", "", "");
        assertThat(rows.get(1).refused()).contains(Reason.of("row.tooManyCells", 4, 3));
        assertThat(rows.get(1).line()).isEqualTo(3);
        assertThat(rows.get(2).cells()).containsExactly("1", "2", "3");
        assertThat(rows).hasSize(8);
    }

    @Test
    void readingGoesOnAtAnyRow() throws IOException {
        String text = "N,V\n" + IntStream.rangeClosed(1, 1000).mapToObj(i -> "n" + i + ",v\n").collect(Collectors.joining());
        TableSource table = TableSource.open(text(folder, text));

        List<TableRow> rest = rows(table.rows().skipTo(998));

        assertThat(rest).extracting(TableRow::number).containsExactly(998L, 999L, 1000L);
        assertThat(rest).extracting(row -> row.cells().get(0)).containsExactly("n998", "n999", "n1000");
        assertThat(table.rows().skipTo(1001)).isExhausted();
        assertThat(table.rows().skipTo(0).next().number()).isEqualTo(1);
        assertThatThrownBy(() -> table.rows().skipTo(5000).next()).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void aKnownFormatReadsTheSameRows() throws IOException {
        Path file = bytes(folder, UTF_8_MARK, "sep=;\nName;City\nZoë;Paris\n".getBytes(StandardCharsets.UTF_8));
        UploadedFormat format = TableSource.open(file).format();

        assertThat(cells(TableSource.reopen(file, format))).containsExactly(List.of("Zoë", "Paris"));
    }

    @Test
    void headersBecomeDifferentNames() throws IOException {
        TableSource table = TableSource.open(text(folder, " Phone ,Phone,phone,Phone (2),,\uFEFFCity,,\nx,x,x,x,x,x"));

        assertThat(table.header()).containsExactly("Phone", "Phone (3)", "phone (4)", "Phone (2)", "(E)", "City");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"'1,2,3\n4,5,6'", "'ann@acme.com,Ann\nbob@acme.com,Bob'", "'\n\n  \n'", "',,,\n,,'"})
    void aFileWithoutHeaderIsRefused(String text) throws IOException {
        assertThat(refusal(text(folder, text))).extracting(Reason::code).isEqualTo("file.noHeader");
    }

    @Test
    void aHeaderAloneIsAnEmptyTable() throws IOException {
        assertThat(cells(TableSource.open(text(folder, "Name,City")))).isEmpty();
    }

    @Test
    void anUnclosedQuoteIsNamedWithTheLineOfItsRowAndTheRowsBeforeAreRead() throws IOException {
        TableRows rows = TableSource.open(text(folder, "Name,City\nAnn,Paris\nBob,\"Lyon\nCid,Nice\n")).rows();

        assertThat(rows.next().cells()).containsExactly("Ann", "Paris");
        assertThatThrownBy(rows::hasNext).isInstanceOfSatisfying(UnreadableFile.class,
            refused -> assertThat(refused.reason()).isEqualTo(Reason.of("file.unclosedQuote", 3)));
    }

    @Test
    void aCellMayBeAsLongAsInAWorkbook() throws IOException {
        String longest = "x".repeat(Limits.CELL);

        assertThat(cells(TableSource.open(text(folder, "Name,City\n" + longest + ",Paris\n")))).containsExactly(List.of(longest, "Paris"));
    }

    @ParameterizedTest
    @ValueSource(ints = {Limits.CELL + 1, 1_000_000, 30_000_000})
    void aLongerCellRefusesTheFileInFlatMemory(int length) throws IOException {
        TableRows rows = TableSource.open(text(folder, "Name,City\nAnn,Paris\nBob," + "x".repeat(length) + "\nCid,Nice\n")).rows();
        rows.next();

        assertThatThrownBy(rows::hasNext).isInstanceOfSatisfying(UnreadableFile.class,
            refused -> assertThat(refused.reason()).isEqualTo(Reason.of("file.cellTooLong", 3, Limits.CELL)));
    }

    @Test
    void aMillionColumnsAreRefused() throws IOException {
        Path file = text(folder, "x,".repeat(1_000_000) + "x\n1,2,3\n");

        assertThat(refusal(file)).isEqualTo(Reason.of("file.tooManyColumns", 1_000_001, 300));
    }

    @Test
    void threeHundredColumnsAreReadAndAMillionCellsInARowRefuseTheRow() throws IOException {
        String header = IntStream.rangeClosed(1, 300).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
        TableSource table = TableSource.open(text(folder, header + "\n" + "x,".repeat(1_000_000) + "x\n" + "y,".repeat(299) + "y\n"));

        List<TableRow> rows = rows(table.rows());

        assertThat(rows.get(0).refused()).contains(Reason.of("row.tooManyCells", 1_000_001, 300));
        assertThat(rows.get(0).cells()).isEmpty();
        assertThat(rows.get(1).cells()).hasSize(300).containsOnly("y");
    }

    @Test
    void theRowsAreEstimated() throws IOException {
        assertThat(TableSource.open(text(folder, "Name,City\r\n" + "Ann,Paris\r\n".repeat(500))).format().estimatedRows()).isEqualTo(500);
    }

    private static Reason refusal(Path file) {
        try {
            TableSource.open(file);
            return null;
        } catch (UnreadableFile refused) {
            return refused.reason();
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private static List<List<String>> cells(TableSource table) throws IOException {
        return rows(table.rows()).stream().map(TableRow::cells).toList();
    }

    private static List<TableRow> rows(TableRows rows) throws IOException {
        try (rows) {
            List<TableRow> all = new ArrayList<>();
            rows.forEachRemaining(all::add);
            return all;
        }
    }
}
