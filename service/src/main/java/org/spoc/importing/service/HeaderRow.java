package org.spoc.importing.service;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.spoc.importing.CellValues;
import org.spoc.importing.UnreadableFile;
import org.spoc.shared.EmailAddresses;

/**
 * The names of the columns: each different, so that a mapping can name them. A name that comes again is numbered, as
 * "Phone (2)"; a column without a name is called by its letter, as "(C)".
 */
final class HeaderRow {

    private static final int LETTERS = 26;
    private static final int DATA_FOR_ONE_NAME = 2;

    private HeaderRow() {
    }

    /** Refuses a row that is too wide, or that holds data: half of its cells numbers, or one of them a mail address. */
    static List<String> names(RawRow row) {
        if (row.width() > Limits.COLUMNS) {
            throw new UnreadableFile("file.tooManyColumns", row.width(), Limits.COLUMNS);
        }
        List<String> cells = row.cells().subList(0, row.width()).stream().map(CellValues::line).toList();
        long named = cells.stream().filter(cell -> !cell.isEmpty()).count();
        long numbers = cells.stream().filter(cell -> CellValues.number(cell).understood()).count();
        if (named == 0 || numbers * DATA_FOR_ONE_NAME >= named || cells.stream().anyMatch(HeaderRow::isMailAddress)) {
            throw new UnreadableFile("file.noHeader", row.line());
        }
        return different(cells);
    }

    private static List<String> different(List<String> cells) {
        Set<String> written = new HashSet<>();
        cells.forEach(cell -> written.add(cell.toLowerCase(Locale.ROOT)));
        Set<String> taken = new HashSet<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            String name = cells.get(i).isEmpty() ? '(' + letters(i) + ')' : cells.get(i);
            names.add(taken.add(name.toLowerCase(Locale.ROOT)) ? name : numbered(name, taken, written));
        }
        return List.copyOf(names);
    }

    private static String numbered(String name, Set<String> taken, Set<String> written) {
        int count = 2;
        while (written.contains(key(name, count)) || !taken.add(key(name, count))) {
            count++;
        }
        return name + " (" + count + ')';
    }

    private static String key(String name, int count) {
        return (name + " (" + count + ')').toLowerCase(Locale.ROOT);
    }

    private static boolean isMailAddress(String cell) {
        return cell.indexOf('@') > 0 && EmailAddresses.parse(cell).understood();
    }

    private static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % LETTERS));
        return column < LETTERS ? last : letters(column / LETTERS - 1) + last;
    }
}
