package org.spoc.importing;

import java.util.List;

/**
 * The rows of a file that a mapping is proposed from. It may see the whole file: what it keeps does not grow with it.
 */
public final class TableSample {

    private final List<ColumnSample> columns;
    private long rows;

    public TableSample(List<String> header) {
        this.columns = header.stream().map(ColumnSample::new).toList();
    }

    /** Looks at the cells of one row; cells beyond the header are left out. */
    public void add(List<String> cells) {
        rows++;
        for (int i = 0; i < Math.min(cells.size(), columns.size()); i++) {
            columns.get(i).add(cells.get(i));
        }
    }

    public List<ColumnSample> columns() {
        return columns;
    }

    public long rows() {
        return rows;
    }
}
