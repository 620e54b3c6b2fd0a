package org.spoc.user.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.spoc.ownership.service.AbsenceCalendar;
import org.spoc.shared.web.Sentences;
import org.spoc.shared.web.Texts;
import org.spoc.user.service.Profile;
import org.spoc.user.service.SignInLog;
import org.spoc.user.service.UserDetails;
import org.spoc.user.service.UserView;

/** What users keep about themselves: how they are called and reached, how they see pages, their password. */
@Named
@ViewScoped
public class ProfilePage implements Serializable {

    private static final int LINES = 10;
    private static final int YEAR = 31_536_000;

    @Inject
    private transient Profile profile;
    @Inject
    private transient SignInLog log;
    @Inject
    private transient AbsenceCalendar calendar;
    @Inject
    private transient OwnPassword password;
    @Inject
    private transient Texts texts;
    @Inject
    private transient FacesContext faces;
    @Inject
    private transient Choices choices;

    private long version;
    private String name;
    private String mail;
    private String phone;
    private String language;
    private String timeZone;
    private String presentPassword;
    private String newPassword;
    private List<SignInLog.Attempt> signIns;
    private List<AbsenceCalendar.Line> absences;

    /** Called when the page is asked for. */
    public void open() {
        show(profile.open());
    }

    private void show(UserView me) {
        UserDetails known = me.details();
        version = me.version();
        name = known.name();
        mail = known.mail();
        phone = known.phone();
        language = known.language();
        timeZone = known.timeZone();
        signIns = log.mine(LINES);
        absences = calendar.ahead(me.id(), LINES);
    }

    /** The language counts at once, also where the browser remembered another one. */
    public void save() throws IOException {
        profile.change(version, new Profile.Own(name, mail, phone, language, timeZone));
        faces.getExternalContext().addResponseCookie("spoc-lang", language,
                Map.of("path", faces.getExternalContext().getRequestContextPath(), "maxAge", YEAR, "SameSite", "Lax"));
        faces.addMessage(null, new FacesMessage(Sentences.in(Locale.forLanguageTag(language)).of("user.saved")));
        faces.getExternalContext().getFlash().setKeepMessages(true);
        faces.getExternalContext().redirect(faces.getExternalContext().getRequestContextPath() + "/profile.xhtml");
    }

    public void changePassword() {
        password.change(presentPassword, newPassword);
        presentPassword = null;
        newPassword = null;
        open();
        faces.addMessage(null, new FacesMessage(texts.of("newPassword.changed")));
    }

    /** The usual places, and the one that is kept now. */
    public List<String> getTimeZones() {
        return Stream.concat(Stream.of(timeZone), choices.getTimeZones().stream()).distinct().toList();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getMail() {
        return mail;
    }

    public void setMail(String mail) {
        this.mail = mail;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getTimeZone() {
        return timeZone;
    }

    public void setTimeZone(String timeZone) {
        this.timeZone = timeZone;
    }

    public String getPresentPassword() {
        return presentPassword;
    }

    public void setPresentPassword(String presentPassword) {
        this.presentPassword = presentPassword;
    }

    public String getNewPassword() {
        return newPassword;
    }

    public void setNewPassword(String newPassword) {
        this.newPassword = newPassword;
    }

    public List<SignInLog.Attempt> getSignIns() {
        return signIns;
    }

    public List<AbsenceCalendar.Line> getAbsences() {
        return absences;
    }
}
