package org.spoc.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.spoc.lifecycle.Stage;
import org.spoc.report.Figure;
import org.spoc.report.Ratio;
import org.spoc.report.service.FunnelFilter;
import org.spoc.report.service.FunnelStage;
import org.spoc.report.service.FunnelView;
import org.spoc.shared.web.Sentences;
import org.w3c.dom.Document;

class FunnelPictureTest {

    @Test
    void drawsEveryStageOfTheWayWithItsNumbers() throws Exception {
        Document picture = picture(200, 50, Locale.ENGLISH);

        var words = picture.getDocumentElement().getTextContent();
        assertThat(words).contains("Suspect", "200 entered", "50 moved on (25.0\u00a0%)", "Customer").doesNotContain("Inactive");
    }

    @Test
    void makesABarAsLongAsItsNumber() throws Exception {
        Document picture = picture(200, 50, Locale.ENGLISH);

        var bars = picture.getElementsByTagName("rect");
        assertThat(bars.item(1).getAttributes().getNamedItem("width").getNodeValue()).isEqualTo("520");
        assertThat(bars.item(2).getAttributes().getNamedItem("width").getNodeValue()).isEqualTo("130");
    }

    @Test
    void isDrawnWithoutAnybodyAndInFrench() throws Exception {
        Document picture = picture(0, 0, Locale.FRENCH);

        assertThat(picture.getDocumentElement().getTextContent()).contains("Entonnoir", "–");
    }

    private static Document picture(long entered, long on, Locale locale) throws Exception {
        var filter = new FunnelFilter(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31), ZoneOffset.UTC, null, null, null, null);
        List<FunnelStage> stages = Arrays.stream(Stage.values()).map(stage -> new FunnelStage(stage,
                stage == Stage.SUSPECT ? Map.of(Figure.ENTERED, entered, Figure.MOVED_ON, on) : Map.of(), null, 0)).toList();
        String svg = new FunnelPicture(new FunnelView(filter, stages, new Ratio(on, entered)), Sentences.in(locale)).text();
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }
}
