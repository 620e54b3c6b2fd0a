package org.spoc.report.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.spoc.report.Figure;
import org.spoc.report.Ratio;
import org.spoc.report.service.FunnelFilter;
import org.spoc.report.service.FunnelStage;
import org.spoc.report.service.FunnelView;
import org.spoc.shared.web.CsvFile;
import org.spoc.shared.web.Formulas;
import org.spoc.shared.web.Sentences;

/** The funnel as a table for people, in their language: a row for each stage, then the conversion and what was counted. */
final class FunnelFile {

    private static final List<Figure> FIGURES = Arrays.stream(Figure.values()).filter(Figure::isOfStage).toList();
    private static final BigDecimal SECONDS_OF_A_DAY = BigDecimal.valueOf(86_400);

    private final FunnelView view;
    private final Sentences sentences;

    FunnelFile(FunnelView view, Sentences sentences) {
        this.view = view;
        this.sentences = sentences;
    }

    void write(OutputStream out) throws IOException {
        try (CsvWriter csv = CsvFile.forPeople(out)) {
            csv.writeRecord(header());
            view.stages().forEach(stage -> csv.writeRecord(cells(stage)));
            csv.writeRecord(List.of(sentences.of("funnel.rate"), text(view.conversion().percent()),
                    Long.toString(view.conversion().part()), Long.toString(view.conversion().whole())));
            csv.writeRecord(counted());
        }
    }

    private List<String> header() {
        var cells = new ArrayList<String>();
        cells.add(sentences.of("label.stage"));
        FIGURES.forEach(figure -> cells.add(sentences.name(figure)));
        cells.addAll(List.of(sentences.of("funnel.conversionPercent"), sentences.of("funnel.medianDays"), sentences.of("funnel.stays")));
        return cells;
    }

    private List<String> cells(FunnelStage stage) {
        var cells = new ArrayList<String>();
        cells.add(sentences.name(stage.stage()));
        FIGURES.forEach(figure -> cells.add(Long.toString(stage.number(figure))));
        Ratio conversion = stage.conversion();
        cells.add(conversion == null ? "" : text(conversion.percent()));
        cells.add(stage.median() == null ? "" : text(BigDecimal.valueOf(stage.median().toSeconds())
                .divide(SECONDS_OF_A_DAY, 2, java.math.RoundingMode.HALF_UP)));
        cells.add(Long.toString(stage.stays()));
        return cells;
    }

    private List<String> counted() {
        FunnelFilter filter = view.filter();
        return List.of(sentences.of("funnel.period"), filter.from().toString(), filter.to().toString(),
                Formulas.neutralised(filter.source()), Formulas.neutralised(filter.country()));
    }

    private static String text(BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }
}
