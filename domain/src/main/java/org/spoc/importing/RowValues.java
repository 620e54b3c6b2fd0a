package org.spoc.importing;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The cells of one row by what they mean. Empty cells and those that mean nothing are not there. */
public final class RowValues {

    /** Finds the cells of fields in the rows of one file. */
    public static final class Columns {

        private final Mapping mapping;
        private final Map<Field, int[]> places = new EnumMap<>(Field.class);

        public Columns(Mapping mapping, List<String> header) {
            this.mapping = mapping;
            for (Field field : Field.of(mapping.target())) {
                places.put(field, mapping.columnsOf(field).stream().mapToInt(header::indexOf).filter(place -> place >= 0).toArray());
            }
        }

        public RowValues of(TableRow row) {
            return new RowValues(this, row);
        }
    }

    private final Columns columns;
    private final TableRow row;

    private RowValues(Columns columns, TableRow row) {
        this.columns = columns;
        this.row = row;
    }

    public long number() {
        return row.number();
    }

    /** The first value of a field, in one line. */
    public Optional<String> one(Field field) {
        return cells(field).map(CellValues::line).findFirst();
    }

    /** A name or number that a spreadsheet may have written as a decimal. */
    public Optional<String> identifier(Field field) {
        return cells(field).map(CellValues::identifier).findFirst();
    }

    /** Every value of a field that several columns may tell; line breaks stay. */
    public List<String> all(Field field) {
        return cells(field).map(CellValues::lines).toList();
    }

    private Stream<String> cells(Field field) {
        return java.util.Arrays.stream(columns.places.get(field)).mapToObj(row.cells()::get)
            .filter(cell -> !columns.mapping.isNothing(cell));
    }
}
