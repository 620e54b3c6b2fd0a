package org.spoc.followup.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.spoc.followup.service.FollowUpList;
import org.spoc.followup.service.FollowUpRow;
import org.spoc.followup.service.FollowUps;
import org.spoc.followup.service.Today;
import org.spoc.shared.web.Browser;
import org.spoc.shared.web.Moments;
import org.spoc.shared.web.Texts;

/**
 * What is done with a follow-up where it stands in a list: done with one click, taken back with another, postponed. The
 * row stays in its place, so that one sees what one did and can take it back; asking «are you sure?» is not needed.
 */
@Named
@RequestScoped
public class FollowUpDeeds {

    private static final List<Integer> DAYS = List.of(1, 7, 30);

    @Inject
    private FollowUps followUps;
    @Inject
    private FollowUpList list;
    @Inject
    private Today today;
    @Inject
    private Texts texts;
    @Inject
    private Moments moments;

    private String told;

    /** Done, or not done after all. @return the row as it stands now */
    public FollowUpRow tick(FollowUpRow row) {
        if (row.open()) {
            followUps.done(row.id(), row.version());
            told = texts.of("followUp.told.done", row.title());
        } else {
            followUps.reopen(row.id(), row.version());
            told = texts.of("followUp.told.reopened", row.title());
        }
        return list.one(row.id());
    }

    /** Later, counted from the day on which it is due, or from today when that has gone by. @return the row as it stands now */
    public FollowUpRow postpone(FollowUpRow row, int days) {
        followUps.postpone(row.id(), row.version(), later(row, days));
        FollowUpRow now = list.one(row.id());
        told = texts.of("followUp.told.postponed", row.title(), moments.date(now.dueOn()));
        keepFocus();
        return now;
    }

    private LocalDate later(FollowUpRow row, int days) {
        return (row.overdue() ? today.day() : row.dueOn()).plusDays(days);
    }

    /** "One week later · 30 Nov 2026". */
    public String laterText(FollowUpRow row, int days) {
        return texts.of("followUp.later", days) + " · " + moments.date(later(row, days));
    }

    /** The menu closes; the focus goes to the button of the same row, which stays. */
    private static void keepFocus() {
        FacesContext faces = FacesContext.getCurrentInstance();
        String pressed = UIComponent.getCurrentComponent(faces).getClientId(faces);
        Browser.focus(pressed.replaceFirst(":days:\\d+:[^:]+$", ":tick"));
    }

    /** A list in which one row stands anew. */
    public static List<FollowUpRow> replaced(List<FollowUpRow> rows, FollowUpRow changed) {
        return rows.stream().map(row -> row.id() == changed.id() ? changed : row).toList();
    }

    /** When it is due: today and tomorrow by their names. */
    public String due(FollowUpRow row) {
        LocalDate now = today.day();
        return row.dueOn().equals(now) ? texts.of("followUp.today")
                : row.dueOn().equals(now.plusDays(1)) ? texts.of("followUp.tomorrow") : moments.date(row.dueOn());
    }

    /** What its button does: what was closed today is undone, what was closed before is opened again. */
    public String deed(FollowUpRow row) {
        return row.open() ? "followUp.done" : LocalDate.ofInstant(row.closedAt(), today.zone()).equals(today.day()) ? "followUp.undo" : "followUp.reopen";
    }

    public boolean dueToday(FollowUpRow row) {
        return row.open() && row.dueOn().equals(today.day());
    }

    public List<Integer> getDays() {
        return DAYS;
    }

    /** What was done last, for those who do not see it. */
    public String getTold() {
        return told;
    }
}
