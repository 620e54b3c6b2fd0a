package org.spoc.user.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.primefaces.PrimeFaces;
import org.spoc.ownership.service.AbsenceCalendar;
import org.spoc.shared.web.Asked;
import org.spoc.shared.web.Texts;
import org.spoc.user.Permission;
import org.spoc.user.service.AbsenceRow;
import org.spoc.user.service.Absences;
import org.spoc.user.service.Caller;

/**
 * Entering an absence, one's own or somebody else's, changing it, and taking it back. Who stood in the last time is
 * proposed again; who would really stand in is shown before it is saved.
 */
@Named
@ViewScoped
public class AbsencePanel implements Serializable {

    private static final String ME = "me";

    @Inject
    private transient HttpServletRequest request;
    @Inject
    private transient Absences absences;
    @Inject
    private transient AbsenceCalendar calendar;
    @Inject
    private transient Caller caller;
    @Inject
    private transient Texts texts;
    @Inject
    private transient Choices choices;
    @Inject
    private AbsencesPage page;

    private boolean opened;
    private Long changed;
    private Long version;
    private Long user;
    private LocalDate firstDay;
    private LocalDate lastDay;
    private Long deputy;
    private String note;
    private AbsenceRow removed;
    private AbsenceCalendar.Line preview;

    /** The address may say whose absence is to be entered: {@code ?for=me} or {@code ?for=12}. */
    @PostConstruct
    void read() {
        Asked address = Asked.of(request);
        String asked = address.text("for");
        if (ME.equals(asked)) {
            begin(caller.id());
        } else if (asked != null && caller.may(Permission.MANAGE_ABSENCES)) {
            Optional.ofNullable(address.id("for")).filter(id -> choices.getManaged().stream().anyMatch(each -> each.id() == id)).ifPresent(this::begin);
        }
    }

    private void begin(Long whose) {
        opened = true;
        changed = null;
        version = null;
        user = whose;
        firstDay = page.getToday();
        lastDay = page.getToday();
        note = null;
        removed = null;
        deputy = absences.latestDeputy(whose);
        look();
    }

    /** Opens the panel for oneself; the same button closes it again. */
    public void toggle() {
        if (opened && changed == null) {
            close();
        } else {
            begin(caller.id());
            focus();
        }
    }

    public void edit(AbsenceRow row) {
        begin(row.user());
        changed = row.id();
        version = row.version();
        firstDay = row.firstDay();
        lastDay = row.lastDay();
        deputy = row.deputy();
        note = row.note();
        look();
        focus();
    }

    private static void focus() {
        PrimeFaces.current().focus("absenceForm:firstDay");
    }

    public void close() {
        opened = false;
    }

    /** Somebody else was chosen: their usual deputy is proposed. */
    public void propose() {
        deputy = user == null ? null : absences.latestDeputy(user);
        look();
    }

    public void save() {
        if (changed == null) {
            absences.enter(user, firstDay, lastDay, deputy, note);
        } else {
            absences.change(changed, version, firstDay, lastDay, deputy, note);
        }
        opened = false;
        done("absences.saved");
    }

    /** Takes it back; for as long as the page is open this can be undone. */
    public void remove(AbsenceRow row) {
        absences.cancel(row.id(), row.version());
        opened = false;
        removed = row;
        page.load();
    }

    public void undo() {
        absences.enter(removed.user(), removed.firstDay(), removed.lastDay(), removed.deputy(), removed.note());
        removed = null;
        done("absences.undone");
    }

    private void done(String key) {
        removed = null;
        page.load();
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(texts.of(key)));
    }

    /** Looks who would stand in if it were saved now. */
    public void look() {
        boolean told = user != null && firstDay != null && lastDay != null && !lastDay.isBefore(firstDay) && !user.equals(deputy);
        preview = told ? calendar.preview(user, firstDay, lastDay, deputy) : null;
    }

    /** Who would stand in; null while it cannot be said. */
    public AbsenceCalendar.Line getPreview() {
        return preview;
    }

    public boolean isOpened() {
        return opened;
    }

    /** The id of the absence that is changed; null for a new one. */
    public Long getChanged() {
        return changed;
    }

    /** The absence that was just taken back; null when there is none. */
    public AbsenceRow getRemoved() {
        return removed;
    }

    public Long getUser() {
        return user;
    }

    public void setUser(Long user) {
        this.user = user;
    }

    public LocalDate getFirstDay() {
        return firstDay;
    }

    public void setFirstDay(LocalDate firstDay) {
        this.firstDay = firstDay;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    public Long getDeputy() {
        return deputy;
    }

    public void setDeputy(Long deputy) {
        this.deputy = deputy;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
