package org.spoc.ownership.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.spoc.ownership.service.Directory;
import org.spoc.ownership.service.DirectoryAnswer;
import org.spoc.shared.SearchText;
import org.spoc.shared.web.Texts;

/**
 * «Who is the contact?» One question in the address, the best answers on the page. The browser asks again while
 * people type; without script the question is sent like any form.
 */
@Named
@RequestScoped
public class DirectoryPage {

    /** What the page has to say. */
    public enum State { START, SHORT, NOTHING, FOUND, MORE }

    private static final int SHOWN = 20;

    @Inject
    private Directory directory;
    @Inject
    private Texts texts;
    @Inject
    private HttpServletRequest request;
    private String question;
    private List<DirectoryAnswer> found = List.of();
    private Duration took = Duration.ZERO;

    /** Called when the address has been read. */
    public void ask() {
        long start = System.nanoTime();
        found = directory.ask(question, SHOWN + 1);
        took = Duration.ofNanos(System.nanoTime() - start);
    }

    public State getState() {
        return state(question, found.size());
    }

    static State state(String question, int found) {
        if (found > 0) {
            return found > SHOWN ? State.MORE : State.FOUND;
        }
        int typed = String.join("", SearchText.words(question == null ? "" : question)).length();
        return question == null || question.isBlank() ? State.START : typed < 2 ? State.SHORT : State.NOTHING;
    }

    /** The line beside the question: how many, how fast, or what to do. */
    public String getCount() {
        return switch (getState()) {
            case START -> "";
            case SHORT -> texts.of("directory.short");
            case MORE -> texts.of("directory.more", SHOWN, milliseconds());
            case NOTHING, FOUND -> texts.of("directory.count", found.size(), milliseconds());
        };
    }

    private long milliseconds() {
        return Math.max(1, took.toMillis());
    }

    public List<DirectoryAnswer> getAnswers() {
        return found.size() > SHOWN ? found.subList(0, SHOWN) : found;
    }

    /** Address of the page that registers what was not found. */
    public String getRegister() {
        return request.getContextPath() + "/new-party.xhtml?q=" + URLEncoder.encode(question, StandardCharsets.UTF_8);
    }

    public String getQuestion() {
        return question;
    }

    public void setQuestion(String question) {
        this.question = question == null || question.isBlank() ? null : question.strip();
    }
}
