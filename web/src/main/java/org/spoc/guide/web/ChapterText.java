package org.spoc.guide.web;

import java.util.List;

/**
 * A chapter as it is read in one language.
 *
 * @param title its first heading
 * @param html everything below the title; made by {@link Markdown} alone, so that nothing in it comes from users
 * @param sections its headings of the second level
 */
public record ChapterText(Chapter chapter, String title, String html, List<Section> sections) {

    /** A heading inside a chapter and where it is. */
    public record Section(String anchor, String title) {
    }
}
