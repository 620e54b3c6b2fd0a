package org.spoc.followup.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.spoc.followup.FollowUp;
import org.spoc.followup.service.FollowUpList;
import org.spoc.followup.service.FollowUpRow;
import org.spoc.followup.service.FollowUps;
import org.spoc.followup.service.Today;
import org.spoc.ownership.service.OwnerChoices;
import org.spoc.party.web.Panel;
import org.spoc.party.web.PartyPage;
import org.spoc.shared.web.Asked;

/** The follow-ups of a party: writing one down, changing, postponing, doing and dropping it. */
@Named
@ViewScoped
public class FollowUpPanel implements Serializable {

    private static final int CLOSED_SHOWN = 3;
    private static final int USUAL_DAYS = 7;

    @Inject
    private transient FollowUps followUps;
    @Inject
    private transient FollowUpList list;
    @Inject
    private transient FollowUpDeeds deeds;
    @Inject
    private transient OwnerChoices choices;
    @Inject
    private transient Today today;
    @Inject
    private transient HttpServletRequest request;
    @Inject
    private PartyPage page;

    private List<FollowUpRow> rows;
    private FollowUpRow changed;
    private String title;
    private String note;
    private LocalDate dueOn;
    private LocalDate remindOn;
    private Long givenTo;
    private String reason;

    @PostConstruct
    void read() {
        rows = page.getErasedAt() != null ? List.of() : list.of(page.getId(), CLOSED_SHOWN);
    }

    /** Opens the panel for a new one. */
    public void add() {
        clear();
        dueOn = today.day().plusDays(USUAL_DAYS);
        page.toggle(Panel.FOLLOWUP);
    }

    /** Opens the panel with one in it. */
    public void change(FollowUpRow row) {
        changed = row;
        title = row.title();
        note = row.note();
        dueOn = row.dueOn();
        remindOn = row.remindOn();
        givenTo = row.givenTo();
        reason = null;
        if (page.getPanel() != Panel.FOLLOWUP) {
            page.toggle(Panel.FOLLOWUP);
        }
    }

    /** Opens the panel with the one that the address names, when it is still to be done and the user may change it. */
    public void openAsked() {
        Long asked = Asked.of(request).id("followUp");
        rows.stream().filter(row -> row.open() && row.changeable() && asked != null && row.id() == asked).findFirst().ifPresent(this::change);
    }

    public void save() {
        var details = new FollowUp.Details(title, note, dueOn, remindOn, givenTo);
        if (changed == null) {
            followUps.promise(page.getId(), details);
        } else {
            followUps.change(changed.id(), changed.version(), present -> details);
        }
        boolean past = dueOn.isBefore(today.day());
        finish(past ? "followUp.savedOverdue" : "followUp.saved", details.title());
    }

    public void drop() {
        followUps.drop(changed.id(), changed.version(), reason);
        finish("followUp.dropped", changed.title());
    }

    private void finish(String key, String what) {
        clear();
        read();
        page.done(key, what);
    }

    public void tick(FollowUpRow row) {
        rows = FollowUpDeeds.replaced(rows, deeds.tick(row));
    }

    public void postpone(FollowUpRow row, int days) {
        rows = FollowUpDeeds.replaced(rows, deeds.postpone(row, days));
    }

    private void clear() {
        changed = null;
        title = null;
        note = null;
        dueOn = null;
        remindOn = null;
        givenTo = null;
        reason = null;
    }

    /** Users only: a team has its follow-ups by being the contact owner. */
    public List<OwnerChoices.Choice> getReceivers() {
        return choices.all().stream().filter(each -> each.key().startsWith("USER:")).toList();
    }

    public Long idOf(OwnerChoices.Choice receiver) {
        return Long.valueOf(receiver.key().substring("USER:".length()));
    }

    public List<FollowUpRow> getRows() {
        return rows;
    }

    public FollowUpRow getChanged() {
        return changed;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public LocalDate getDueOn() {
        return dueOn;
    }

    public void setDueOn(LocalDate dueOn) {
        this.dueOn = dueOn;
    }

    public LocalDate getRemindOn() {
        return remindOn;
    }

    public void setRemindOn(LocalDate remindOn) {
        this.remindOn = remindOn;
    }

    public Long getGivenTo() {
        return givenTo;
    }

    public void setGivenTo(Long givenTo) {
        this.givenTo = givenTo;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
