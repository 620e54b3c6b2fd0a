package org.spoc.user.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.spoc.ownership.service.AbsenceCalendar;
import org.spoc.shared.web.Asked;
import org.spoc.shared.web.Texts;
import org.spoc.shared.web.Visitor;
import org.spoc.user.service.AbsenceRow;
import org.spoc.user.service.Absences;
import org.spoc.user.service.Caller;

/** Who is away when, and who stands in: a month at a time, of everybody or of one team. */
@Named
@ViewScoped
public class AbsencesPage implements Serializable {

    private static final int DRAWN = 60;
    private static final int YEARS = 100;

    @Inject
    private transient HttpServletRequest request;
    @Inject
    private transient AbsenceCalendar calendar;
    @Inject
    private transient Caller caller;
    @Inject
    private transient Clock clock;
    @Inject
    private transient Visitor visitor;
    @Inject
    private transient Texts texts;

    private YearMonth month;
    private Long team;
    private List<String> ignored;
    private LocalDate today;
    private List<AbsenceCalendar.Line> lines;
    private List<AbsenceCalendar.Line> mine;
    private MonthStrip strip;

    @PostConstruct
    void read() {
        today = LocalDate.ofInstant(clock.instant(), ZoneId.of(caller.identity().timeZone()));
        Asked asked = Asked.of(request).besides("for");
        YearMonth wanted = asked.value("month", text -> near(YearMonth.parse(text)));
        month = wanted == null ? YearMonth.from(today) : wanted;
        team = asked.id("team");
        ignored = asked.ignored();
        load();
    }

    private YearMonth near(YearMonth wanted) {
        return Math.abs(wanted.getYear() - today.getYear()) <= YEARS ? wanted : null;
    }

    /** What of the address could not be understood. */
    public List<String> getIgnored() {
        return ignored;
    }

    void load() {
        lines = calendar.between(month.atDay(1), month.atEndOfMonth(), team);
        strip = MonthStrip.of(month, today, lines.stream().map(AbsenceCalendar.Line::absence).toList());
        mine = calendar.mine();
    }

    /** {@code November 2026}. */
    public String getTitle() {
        return DateTimeFormatter.ofPattern("LLLL yyyy", visitor.getLocale()).format(month);
    }

    /** What screen readers say of a day. */
    public String dayName(LocalDate day) {
        return DateTimeFormatter.ofPattern("EEEE d", visitor.getLocale()).format(day);
    }

    public String getPrevious() {
        return at(month.minusMonths(1));
    }

    public String getNext() {
        return at(month.plusMonths(1));
    }

    /** Back to the present month; null when it is shown. */
    public String getPresent() {
        return month.equals(YearMonth.from(today)) ? null : at(null);
    }

    private String at(YearMonth wanted) {
        String address = new Address().with("month", wanted).with("team", team).toString();
        return address.isEmpty() ? "?" : address;
    }

    /** Absences that are going on today, to begin with. */
    public boolean current(AbsenceRow absence) {
        return absence.includes(today);
    }

    public String getCountText() {
        return texts.of(lines.size() < Absences.MOST ? "absences.count" : "absences.many", lines.size());
    }

    public YearMonth getMonth() {
        return month;
    }

    public Long getTeam() {
        return team;
    }

    public LocalDate getToday() {
        return today;
    }

    public List<AbsenceCalendar.Line> getLines() {
        return lines;
    }

    /** Those for whom the user stands in today. */
    public List<AbsenceCalendar.Line> getMine() {
        return mine;
    }

    /** A month is drawn for as many people as one takes in at a glance; the list has everybody. */
    public boolean isDrawn() {
        return !strip.lines().isEmpty() && strip.lines().size() <= DRAWN;
    }

    public MonthStrip getStrip() {
        return strip;
    }
}
