package org.spoc.party.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spoc.lifecycle.Stage;
import org.spoc.ownership.Owner;
import org.spoc.party.PartyKind;
import org.spoc.party.service.PartyExport;
import org.spoc.party.service.PartyFilter;
import org.spoc.party.service.PartyOrder;
import org.spoc.party.service.PartyRow;
import org.spoc.shared.web.Sentences;

class PartyListFileTest {

    private static final Instant THEN = Instant.parse("2026-03-12T22:30:00.123456Z");
    private static final List<PartyColumn> COLUMNS = List.of(PartyColumn.NAME, PartyColumn.STAGE, PartyColumn.OWNER, PartyColumn.PLACE,
            PartyColumn.SCORE, PartyColumn.LAST_PURCHASE, PartyColumn.TAGS);
    private static final PartyRow ROW = new PartyRow(7, 1, PartyKind.ORGANISATION, "=HYPERLINK(\"x\")", "a@b.example", null, "Lyon", "FR", "PAGE",
            null, Stage.LEAD, THEN, Owner.team(3), "Équipe Nord", false, THEN, THEN, "fr", 80, LocalDate.of(2026, 1, 2), List.of("a", "b"));

    @Test
    void forMachinesIsExactlyWhatIsStored() throws IOException {
        String csv = text(PartyFormat.CSV, true, Locale.ENGLISH, COLUMNS);

        assertThat(csv.lines()).containsExactly(
                "id,name,stage,stageSince,owner,ownerName,city,country,score,lastPurchaseOn,tags",
                "7,\"=HYPERLINK(\"\"x\"\")\",LEAD,2026-03-12T22:30:00.123456Z,team:3,Équipe Nord,Lyon,FR,80,2026-01-02,\"a, b\"");
    }

    @Test
    void forPeopleIsInTheirWordsAndTimeAndCalculatesNothing() throws IOException {
        String csv = text(PartyFormat.CSV, false, Locale.FRENCH, COLUMNS);

        assertThat(csv.lines()).containsExactly(
                "\uFEFFNom,Étape,À cette étape depuis,Interlocuteur,Ville,Pays,Score,Dernier achat,Étiquettes",
                "\"'=HYPERLINK(\"\"x\"\")\",Prospect potentiel,2026-03-12 23:30:00,Équipe Nord,Lyon,France,80,2026-01-02,\"a, b\""
                        .replace("Prospect potentiel", Sentences.in(Locale.FRENCH).name(Stage.LEAD)));
    }

    @Test
    void aWorkbookHasNumbersAndDaysToCalculateWith() throws IOException {
        byte[] book = bytes(PartyFormat.XLSX, false, Locale.ENGLISH, COLUMNS);

        try (var read = new ReadableWorkbook(new ByteArrayInputStream(book))) {
            List<Row> rows = read.getFirstSheet().read();
            assertThat(read.getFirstSheet().getName()).isEqualTo("Parties");
            assertThat(rows.get(0).getCellText(0)).isEqualTo("Name");
            assertThat(rows.get(1).getCellText(0)).isEqualTo("'=HYPERLINK(\"x\")");
            assertThat(rows.get(1).getCellAsDate(2)).contains(LocalDateTime.of(2026, 3, 12, 23, 30));
            assertThat(rows.get(1).getCellAsNumber(6).orElseThrow()).isEqualByComparingTo("80");
        }
    }

    @Test
    void aWorkbookOfManyRowsHasThemAll() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, words(false, Locale.ENGLISH))) {
            for (int row = 0; row < 2_001; row++) {
                book.row(List.of("row " + row));
            }
        }

        try (var read = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(read.getFirstSheet().read()).hasSize(2_001).last().satisfies(row -> assertThat(row.getCellText(0)).isEqualTo("row 2000"));
        }
    }

    @ParameterizedTest
    @EnumSource(PartyFormat.class)
    void saysThatItIsNotCompleteWhenItWasStopped(PartyFormat format) throws IOException {
        var out = new ByteArrayOutputStream();
        var file = new PartyListFile(new StoppedOnItsWay(), PartyFilter.ALL, PartyOrder.BY_NAME, List.of(PartyColumn.NAME), words(false, Locale.ENGLISH), format);

        assertThatThrownBy(() -> file.write(out)).hasMessage("too slow");

        List<String> cells = format == PartyFormat.CSV ? out.toString(StandardCharsets.UTF_8).lines().toList() : firstCells(out.toByteArray());
        assertThat(cells).hasSize(3).last().asString().contains("This file is not complete");
    }

    private static List<String> firstCells(byte[] book) throws IOException {
        try (var read = new ReadableWorkbook(new ByteArrayInputStream(book))) {
            return read.getFirstSheet().read().stream().map(row -> row.getCellText(0)).toList();
        }
    }

    @Test
    void isCalledAfterTheDay() {
        var file = new PartyListFile(null, PartyFilter.ALL, PartyOrder.BY_NAME, COLUMNS, words(false, Locale.ENGLISH), PartyFormat.XLSX);

        assertThat(file.name(Clock.fixed(Instant.parse("2026-03-12T23:30:00Z"), ZoneOffset.UTC))).isEqualTo("parties-2026-03-13.xlsx");
    }

    private static PartyFileWords words(boolean exact, Locale language) {
        return new PartyFileWords(Sentences.in(language), ZoneId.of("Europe/Paris"), exact);
    }

    private static String text(PartyFormat format, boolean exact, Locale language, List<PartyColumn> columns) throws IOException {
        return new String(bytes(format, exact, language, columns), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(PartyFormat format, boolean exact, Locale language, List<PartyColumn> columns) throws IOException {
        var out = new ByteArrayOutputStream();
        new PartyListFile(new OneParty(), PartyFilter.ALL, PartyOrder.BY_NAME, columns, words(exact, language), format).write(out);
        return out.toByteArray();
    }

    /** After the first party the database takes too long. */
    private static final class StoppedOnItsWay extends OneParty {

        @Override
        public void each(PartyFilter filter, PartyOrder order, Consumer<PartyRow> taker) {
            super.each(filter, order, taker);
            throw new IllegalStateException("too slow");
        }
    }

    /** A list of a single party. */
    private static class OneParty extends PartyExport {

        @Override
        public void check() {
            // everybody may here
        }

        @Override
        public void each(PartyFilter filter, PartyOrder order, Consumer<PartyRow> taker) {
            taker.accept(ROW);
        }
    }
}
