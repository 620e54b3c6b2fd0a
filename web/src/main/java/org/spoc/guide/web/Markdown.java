package org.spoc.guide.web;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * Reads a chapter that is written in Markdown. HTML in it is shown and not obeyed. The title is taken out, headings get
 * the anchors that they also have where the file is read by itself, and links to files become addresses of the product.
 */
final class Markdown {

    private static final Parser PARSER = Parser.builder().extensions(List.of(TablesExtension.create())).build();
    private static final TextContentRenderer WORDS = TextContentRenderer.builder().build();

    private final UnaryOperator<String> address;

    /** @param address of a file that a chapter names, a picture or another chapter, for example {@code stages.md#back} */
    Markdown(UnaryOperator<String> address) {
        this.address = address;
    }

    ChapterText read(Chapter chapter, String source) {
        Node document = PARSER.parse(source);
        Reading reading = new Reading();
        document.accept(reading);
        Heading title = (Heading) document.getFirstChild();
        title.unlink();
        return new ChapterText(chapter, words(title), html(document, reading.anchors), List.copyOf(reading.sections));
    }

    private static String html(Node document, Map<Node, String> anchors) {
        return HtmlRenderer.builder().extensions(List.of(TablesExtension.create())).escapeHtml(true).sanitizeUrls(true)
                .attributeProviderFactory(context -> (node, tag, attributes) -> {
                    if (anchors.containsKey(node)) {
                        attributes.put("id", anchors.get(node));
                    }
                })
                .build().render(document);
    }

    private static String words(Node node) {
        return WORDS.render(node).strip();
    }

    static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} -]", "").strip().replaceAll(" +", "-");
    }

    /** What one walk through a chapter finds and turns. */
    private final class Reading extends AbstractVisitor {

        private final Map<Node, String> anchors = new IdentityHashMap<>();
        private final List<ChapterText.Section> sections = new ArrayList<>();

        @Override
        public void visit(Heading heading) {
            anchors.put(heading, anchor(words(heading)));
            if (heading.getLevel() == 2) {
                sections.add(new ChapterText.Section(anchors.get(heading), words(heading)));
            }
            visitChildren(heading);
        }

        @Override
        public void visit(Link link) {
            link.setDestination(address.apply(link.getDestination()));
            visitChildren(link);
        }

        /** A picture leads to itself, because on a phone it is smaller than it is. */
        @Override
        public void visit(Image picture) {
            picture.setDestination(address.apply(picture.getDestination()));
            Link whole = new Link(picture.getDestination(), null);
            picture.insertBefore(whole);
            whole.appendChild(picture);
        }
    }
}
