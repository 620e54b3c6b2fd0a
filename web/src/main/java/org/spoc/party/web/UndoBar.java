package org.spoc.party.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.spoc.shared.web.Browser;
import org.spoc.shared.web.Texts;

/** What was just done and can be undone, until the next thing is done. It takes the place of «are you sure?». */
@Named
@ViewScoped
public class UndoBar implements Serializable {

    /** Undoes a step by the same services that did it, so that it may be refused as well. */
    public interface Step extends Serializable {
        void undo();
    }

    @Inject
    private transient Texts texts;
    @Inject
    private PartyPage page;

    private String sentence;
    private Step step;

    /** @param key sentence that says what was done */
    public void offer(String key, Step wayBack, Object... arguments) {
        sentence = texts.of(key, arguments);
        step = wayBack;
    }

    public void undo() {
        Step last = step;
        forget();
        if (last != null) {
            last.undo();
            page.done("party.undone");
            Browser.focus("main");
        }
    }

    public void forget() {
        sentence = null;
        step = null;
    }

    public String getSentence() {
        return sentence;
    }
}
