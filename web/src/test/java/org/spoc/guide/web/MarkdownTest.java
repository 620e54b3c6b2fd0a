package org.spoc.guide.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {

    @Test
    void takesTheTitleOutAndListsTheSections() {
        ChapterText chapter = read("# The *board*\n\nWords.\n\n## Move a card\n\n### By keys\n\n## Undo\n");

        assertThat(chapter.title()).isEqualTo("The board");
        assertThat(chapter.sections()).containsExactly(new ChapterText.Section("move-a-card", "Move a card"), new ChapterText.Section("undo", "Undo"));
        assertThat(chapter.html()).doesNotContain("<h1").contains("<h2 id=\"move-a-card\">Move a card</h2>", "<h3 id=\"by-keys\">");
    }

    @Test
    void showsHtmlInsteadOfObeyingIt() {
        ChapterText chapter = read("# T\n\n<script>alert(1)</script>\n\nA <b onclick=\"x\">word</b> [here](javascript:alert(1))\n");

        assertThat(chapter.html()).contains("&lt;script&gt;").contains("&lt;b onclick").doesNotContain("<script", "<b ", "javascript:");
    }

    @Test
    void turnsFilesIntoAddresses() {
        ChapterText chapter = read("# T\n\n[Stages](stages.md#back) ![The board](../images/en/board.webp)\n");

        assertThat(chapter.html()).contains("href=\"/at/stages.md#back\"")
                .contains("href=\"/at/../images/en/board.webp\"><img src=\"/at/../images/en/board.webp\" alt=\"The board\" /></a>");
    }

    @Test
    void drawsTables() {
        assertThat(read("# T\n\n| Key | Page |\n| --- | --- |\n| `h` | Home |\n").html()).contains("<th>Key</th>", "<td><code>h</code></td>");
    }

    @ParameterizedTest
    @CsvSource({"Revenir en arrière ou mettre fin,revenir-en-arrière-ou-mettre-fin", "Who was the contact on 12 March?,who-was-the-contact-on-12-march"})
    void namesSectionsByTheirWords(String heading, String anchor) {
        assertThat(Markdown.anchor(heading)).isEqualTo(anchor);
    }

    private static ChapterText read(String source) {
        return new Markdown(file -> file.startsWith("javascript") ? file : "/at/" + file).read(Chapter.BOARD, source);
    }
}
