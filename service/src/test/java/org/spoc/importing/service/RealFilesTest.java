package org.spoc.importing.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.spoc.importing.Field;
import org.spoc.importing.MappingProposal;
import org.spoc.importing.TableRow;
import org.spoc.importing.TableSample;
import org.spoc.importing.UploadedFormat;

/** Files that nobody here wrote. */
class RealFilesTest {

    @Test
    void theLeadsAsReceivedAreAWorkbookWithTheSameRows() throws IOException {
        TableSource text = TableSource.open(UploadExamples.real("leads.csv"));
        TableSource workbook = TableSource.open(UploadExamples.real("leads-as-received.csv"));

        assertThat(text.format()).isEqualTo(new UploadedFormat(UploadedFormat.Type.CSV, "UTF-8", false, ",", false, null, 9240, 0));
        assertThat(workbook.format()).isEqualTo(UploadedFormat.workbook("Sheet1", 9240));
        assertThat(workbook.header()).isEqualTo(text.header()).hasSize(37);
        assertThat(count(workbook, "Do Not Email", "Yes")).isEqualTo(count(text, "Do Not Email", "Yes")).isEqualTo(734);
        assertThat(count(workbook, "Converted", "1")).isEqualTo(count(text, "Converted", "1.0")).isEqualTo(3561);
        assertThat(rows(workbook).get(0).cells()).contains("660737").doesNotContain("660737.0");
    }

    @Test
    void theOtherFilesAreRead() throws IOException {
        for (Map.Entry<String, Integer> file : Map.of("accounts.csv", 85, "sales_teams.csv", 35, "products.csv", 7, "sales_pipeline.csv", 8800).entrySet()) {
            assertThat(rows(TableSource.open(UploadExamples.real(file.getKey())))).as(file.getKey()).hasSize(file.getValue())
                .allSatisfy(row -> assertThat(row.refusal()).isNull());
        }
    }

    @Test
    void theWorkbookIsMappedLikeTheText() throws IOException {
        TableSource workbook = TableSource.open(UploadExamples.real("leads-as-received.csv"));
        TableSample sample = new TableSample(workbook.header());

        rows(workbook).forEach(row -> sample.add(row.cells()));

        assertThat(MappingProposal.of(sample).mapping().columns()).containsEntry("Lead Number", Field.KEY).hasSize(7);
    }

    private static long count(TableSource table, String column, String value) throws IOException {
        int index = table.header().indexOf(column);
        return rows(table).stream().filter(row -> row.cells().get(index).equals(value)).count();
    }

    private static List<TableRow> rows(TableSource table) throws IOException {
        try (TableRows rows = table.rows()) {
            List<TableRow> all = new ArrayList<>();
            rows.forEachRemaining(all::add);
            return all;
        }
    }
}
