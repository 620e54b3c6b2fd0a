package org.spoc.bulk.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.spoc.bulk.BulkOutcome;
import org.spoc.bulk.service.BulkActions;
import org.spoc.bulk.service.BulkAnswer;
import org.spoc.bulk.service.BulkView;
import org.spoc.shared.NotFound;

/** An action on many parties: how far it is, and what became of each. */
@Named
@ViewScoped
public class BulkJobPage implements Serializable {

    private static final int SHOWN = 50;

    @Inject
    private transient BulkActions actions;

    private Long id;
    private BulkOutcome outcome;
    private int after;
    private transient BulkView view;
    private transient List<BulkAnswer> answers;

    /** Called when the address has been read. */
    public void open() {
        if (id == null) {
            throw new NotFound("bulk", "");
        }
        refresh();
    }

    /** How far it is by now; while it is under way the page asks every second. */
    public void refresh() {
        view = actions.open(id);
        // one more than shown tells whether there is a next page
        answers = actions.answers(id, outcome, after, SHOWN + 1);
    }

    public void cancel() {
        actions.cancel(id);
        refresh();
    }

    public BulkView getView() {
        if (view == null) {
            refresh();
        }
        return view;
    }

    public List<BulkAnswer> getAnswers() {
        getView();
        return answers.stream().limit(SHOWN).toList();
    }

    /** The place after which the next page begins; 0 when there is none. */
    public int getNext() {
        getView();
        return answers.size() > SHOWN ? answers.get(SHOWN - 1).place() : 0;
    }

    public BulkOutcome[] getOutcomes() {
        return BulkOutcome.values();
    }

    /** How many came out like this. */
    public long count(BulkOutcome which) {
        return switch (which) {
            case DONE -> getView().done();
            case UNCHANGED -> getView().unchanged();
            case REFUSED -> getView().refused();
        };
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public BulkOutcome getOutcome() {
        return outcome;
    }

    public void setOutcome(BulkOutcome outcome) {
        this.outcome = outcome;
    }

    public int getAfter() {
        return after;
    }

    public void setAfter(int after) {
        this.after = after;
    }
}
