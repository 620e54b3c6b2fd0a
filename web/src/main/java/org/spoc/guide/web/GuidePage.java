package org.spoc.guide.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.spoc.shared.NotFound;
import org.spoc.shared.web.Visitor;

/** A chapter of the guide with the contents beside it: {@code guide.xhtml?chapter=parties}, and without a name the first one. */
@Named
@RequestScoped
public class GuidePage {

    @Inject
    private Guide guide;
    @Inject
    private Visitor visitor;

    private String chapter = Chapter.FIRST_STEPS.getId();
    private ChapterText text;

    /** Called when the address has been read. */
    public void open() {
        text = text(Chapter.of(chapter).orElseThrow(() -> new NotFound("chapter", chapter)));
    }

    public ChapterText getText() {
        return text;
    }

    /** Every chapter, in reading order. */
    public List<ChapterText> getContents() {
        return Arrays.stream(Chapter.values()).map(this::text).toList();
    }

    public ChapterText getPrevious() {
        return text.chapter().previous().map(this::text).orElse(null);
    }

    public ChapterText getNext() {
        return text.chapter().next().map(this::text).orElse(null);
    }

    public String getChapter() {
        return chapter;
    }

    public void setChapter(String chapter) {
        this.chapter = chapter;
    }

    private ChapterText text(Chapter each) {
        return guide.text(each, visitor.getLanguage());
    }
}
