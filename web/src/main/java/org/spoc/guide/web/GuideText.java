package org.spoc.guide.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;

/** Draws a chapter: {@code <s:chapter value="#{guidePage.text}"/>}. It draws nothing else, so that no other text gets around escaping. */
@FacesComponent("org.spoc.guide.Text")
public class GuideText extends UIComponentBase {

    @Override
    public String getFamily() {
        return "org.spoc.guide";
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        ChapterText chapter = (ChapterText) getAttributes().get("value");
        context.getResponseWriter().write(chapter.html());
    }
}
