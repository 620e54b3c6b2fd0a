package org.spoc.importing.service;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.spoc.importing.TableRow;
import org.spoc.importing.TableSample;

/**
 * What is looked at of a file before anybody says what it means.
 *
 * @param sample the first 20,000 rows
 * @param preview the cells of the first rows
 * @param rows how many the file has; estimated when it has more than were looked at
 */
record FileSample(TableSample sample, List<List<String>> preview, long rows) {

    private static final int PREVIEW = 20;
    private static final int SAMPLED = 20_000;
    private static final int LONGEST_CELL_SHOWN = 200;

    static FileSample of(TableSource table) throws IOException {
        TableSample sample = new TableSample(table.header());
        List<List<String>> preview = new ArrayList<>();
        try (TableRows rows = table.rows()) {
            while (rows.hasNext() && sample.rows() < SAMPLED) {
                look(rows.next(), sample, preview);
            }
            return new FileSample(sample, preview, rows.hasNext() ? table.format().estimatedRows() : sample.rows());
        }
    }

    private static void look(TableRow row, TableSample sample, List<List<String>> preview) {
        sample.add(row.cells());
        if (preview.size() < PREVIEW && !row.cells().isEmpty()) {
            preview.add(row.cells().stream().map(FileSample::shown).toList());
        }
    }

    private static String shown(String cell) {
        return cell.length() <= LONGEST_CELL_SHOWN ? cell : cell.substring(0, LONGEST_CELL_SHOWN) + '…';
    }
}
