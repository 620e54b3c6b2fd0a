package org.spoc.importing.service;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.spoc.importing.UnreadableFile;
import org.spoc.shared.Reason;

/**
 * The rows of the first visible sheet of a workbook that {@link WorkbookGuard} has let through. The shared strings stay
 * in memory while the sheet is read, the rows do not.
 */
final class SheetRows implements RawRows {

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final CellText text;

    SheetRows(Path file) throws IOException {
        workbook = Workbooks.open(file);
        try {
            stream = Workbooks.firstVisible(workbook).openStream();
            rows = stream.iterator();
            text = new CellText(workbook.isDate1904());
        } catch (IOException | RuntimeException failed) {
            workbook.close();
            throw Workbooks.damaged(failed);
        }
    }

    @Override
    public Optional<RawRow> next() {
        try {
            return rows.hasNext() ? Optional.of(read(rows.next())) : Optional.empty();
        } catch (UnreadableFile refused) {
            throw refused;
        } catch (RuntimeException failed) {
            throw Workbooks.damaged(failed);
        }
    }

    private RawRow read(Row row) {
        List<String> cells = new ArrayList<>(Math.min(row.getCellCount(), Limits.COLUMNS));
        List<Reason> notes = new ArrayList<>();
        int width = 0;
        for (int i = 0; i < row.getCellCount(); i++) {
            String cell = read(row, i, notes);
            width = cell.isBlank() ? width : i + 1;
            if (i < Limits.COLUMNS) {
                cells.add(cell);
            }
        }
        return new RawRow(row.getRowNum(), cells, width, notes);
    }

    private String read(Row row, int column, List<Reason> notes) {
        Cell cell = row.getCell(column);
        if (cell == null) {
            return "";
        }
        if (CellText.isError(cell)) {
            notes.add(Reason.of("row.errorValue", cell.getAddress(), cell.getRawValue()));
            return "";
        }
        String value = text.of(cell);
        if (value.length() > Limits.CELL) {
            throw new UnreadableFile("file.cellTooLong", row.getRowNum(), Limits.CELL);
        }
        return value;
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
