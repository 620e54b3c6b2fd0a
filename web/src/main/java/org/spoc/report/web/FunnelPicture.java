package org.spoc.report.web;

import java.util.List;
import org.spoc.lifecycle.Stage;
import org.spoc.report.Figure;
import org.spoc.report.Ratio;
import org.spoc.report.service.FunnelStage;
import org.spoc.report.service.FunnelView;
import org.spoc.shared.web.Sentences;

/** The funnel as a picture to take away, for slides and reports: an SVG that needs nothing beside itself. */
final class FunnelPicture {

    private static final int WIDTH = 960;
    private static final int TOP = 96;
    private static final int ROW = 64;
    private static final int BAR = 34;
    private static final int LEFT = 150;
    private static final int LONGEST = 520;

    private final FunnelView view;
    private final Sentences sentences;
    private final StringBuilder svg = new StringBuilder();

    FunnelPicture(FunnelView view, Sentences sentences) {
        this.view = view;
        this.sentences = sentences;
    }

    String text() {
        List<FunnelStage> way = view.stages().stream().filter(each -> Stage.WAY.contains(each.stage())).toList();
        int height = TOP + way.size() * ROW + 16;
        svg.append("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" font-family="Inter, 'Segoe UI', Roboto, sans-serif" role="img">
                """.formatted(WIDTH, height, WIDTH, height));
        svg.append("<title>").append(escaped(title())).append("</title>\n<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
        write(24, 38, 22, "600", "#1a2230", title());
        write(24, 66, 15, "400", "#586274", rate());
        long longest = way.stream().mapToLong(each -> each.number(Figure.ENTERED)).max().orElse(0);
        for (int i = 0; i < way.size(); i++) {
            row(way.get(i), TOP + i * ROW, Math.max(1, longest));
        }
        return svg.append("</svg>\n").toString();
    }

    private String title() {
        return sentences.of("funnel.picture", view.filter().from().toString(), view.filter().to().toString());
    }

    private String rate() {
        return sentences.of("funnel.rateOf", percent(view.conversion()), view.conversion().part(), view.conversion().whole());
    }

    private void row(FunnelStage stage, int y, long longest) {
        write(24, y + 22, 15, "600", "#1a2230", sentences.name(stage.stage()));
        bar(y, stage.number(Figure.ENTERED) * LONGEST / longest, "#c5d3f4");
        bar(y, stage.number(Figure.MOVED_ON) * LONGEST / longest, "#2f5bd7");
        long x = LEFT + stage.number(Figure.ENTERED) * LONGEST / longest + 12;
        write(x, y + 15, 14, "600", "#1a2230", sentences.of("funnel.bar.entered", stage.number(Figure.ENTERED)));
        if (stage.conversion() != null) {
            write(x, y + 33, 13, "400", "#586274", sentences.of("funnel.bar.on", stage.number(Figure.MOVED_ON), percent(stage.conversion())));
        }
    }

    private void bar(int y, long width, String colour) {
        svg.append("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"4\" fill=\"%s\"/>\n".formatted(LEFT, y, width, BAR, colour));
    }

    private void write(long x, int y, int size, String weight, String colour, String words) {
        svg.append("<text x=\"%d\" y=\"%d\" font-size=\"%d\" font-weight=\"%s\" fill=\"%s\">%s</text>\n"
                .formatted(x, y, size, weight, colour, escaped(words)));
    }

    private String percent(Ratio ratio) {
        return ratio.percent() == null ? "–" : sentences.of("funnel.percent", ratio.percent());
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
