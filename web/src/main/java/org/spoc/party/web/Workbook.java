package org.spoc.party.web;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;

/** A workbook of any length: rows leave as they come, and a sheet that is full is followed by another one. */
final class Workbook implements PartyListFile.Sheet {

    /** Of a sheet, by the format. */
    private static final int MOST_ROWS = 1_048_576;
    private static final int ROWS_AT_ONCE = 500;
    private static final double WIDTH = 22;

    private final org.dhatim.fastexcel.Workbook book;
    private final String name;
    private List<?> head;
    private Worksheet sheet;
    private int sheets;
    private int rows;

    Workbook(OutputStream out, PartyFileWords words) {
        book = new org.dhatim.fastexcel.Workbook(out, "SPOC", null);
        name = words.sentences().of("export.sheet");
    }

    @Override
    public void row(List<?> cells) throws IOException {
        if (sheet == null) {
            head = cells;
            open();
        } else {
            if (rows == MOST_ROWS) {
                sheet.finish();
                open();
            }
            write(cells);
        }
    }

    private void open() throws IOException {
        sheets++;
        rows = 0;
        sheet = book.newWorksheet(sheets == 1 ? name : name + " " + sheets);
        sheet.freezePane(0, 1);
        for (int column = 0; column < head.size(); column++) {
            sheet.width(column, WIDTH);
        }
        write(head);
        for (int column = 0; column < head.size(); column++) {
            sheet.style(0, column).bold().set();
        }
    }

    private void write(List<?> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            write(column, cells.get(column));
        }
        rows++;
        if (rows % ROWS_AT_ONCE == 0) {
            sheet.flush();
        }
    }

    private void write(int column, Object cell) {
        if (cell instanceof Number number) {
            sheet.value(rows, column, number);
        } else if (cell instanceof LocalDate day) {
            sheet.value(rows, column, day);
            sheet.style(rows, column).format("yyyy-mm-dd").set();
        } else if (cell instanceof LocalDateTime time) {
            sheet.value(rows, column, time);
            sheet.style(rows, column).format("yyyy-mm-dd hh:mm").set();
        } else if (cell != null) {
            // inline, because a table of all texts would have to be kept in memory
            sheet.inlineString(rows, column, cell.toString());
        }
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
        book.close();
    }
}
