package org.spoc.party.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.spoc.interaction.Interaction;
import org.spoc.party.service.PartyTimeline;
import org.spoc.party.service.TimelineFilter;
import org.spoc.party.service.TimelineRow;
import org.spoc.shared.web.Asked;
import org.spoc.shared.web.Browser;
import org.spoc.shared.web.Visitor;

/** What happened to the party of the page, day by day, narrowed as the address says, and read on into the past. */
@Named
@ViewScoped
public class TimelinePanel implements Serializable {

    private static final int PAGE = 40;

    /** The events of a day, latest first; {@code first} is the place of the first one in the whole timeline. */
    public record Day(LocalDate date, int first, List<TimelineRow> events) implements Serializable {
    }

    @Inject
    private transient PartyTimeline timeline;
    @Inject
    private transient Visitor visitor;

    private Long party;
    private String show;
    private String direction;
    private LocalDate from;
    private LocalDate until;
    private String text;
    private List<TimelineRow> events = List.of();
    private List<String> ignored = List.of();
    private boolean more;

    /** Shows the latest events of a party; the first time narrowed by the address. */
    void open(long id) {
        if (party == null) {
            Asked address = Asked.of(FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap()::get);
            TimelineQuery asked = TimelineQuery.of(address);
            ignored = address.ignored();
            show = asked.show();
            direction = asked.direction();
            from = asked.from();
            until = asked.until();
            text = asked.text();
        }
        party = id;
        // as many as were read on to, so that nothing disappears when something is added
        load(null, Math.max(PAGE, events.size()));
    }

    /** What of the address could not be understood. */
    public List<String> getIgnored() {
        return ignored;
    }

    private void load(TimelineRow after, int limit) {
        List<TimelineRow> found = timeline.page(party, filter(), after, limit + 1);
        more = found.size() > limit;
        var all = new ArrayList<>(after == null ? List.<TimelineRow>of() : events);
        all.addAll(more ? found.subList(0, limit) : found);
        events = all;
    }

    private TimelineFilter filter() {
        return query().filter(visitor.getZone());
    }

    private TimelineQuery query() {
        return new TimelineQuery(show, direction, from, until, text == null || text.isBlank() ? null : text.strip());
    }

    /** A filter was changed. */
    public void narrow() {
        events = List.of();
        load(null, PAGE);
        Browser.shows(query().address(party));
    }

    public void showAll() {
        show = direction = text = null;
        from = until = null;
        narrow();
        Browser.focus("partyForm:show");
    }

    public void earlier() {
        int before = events.size();
        load(events.get(before - 1), PAGE);
        Browser.focus("event-" + before);
    }

    public List<Day> getDays() {
        var days = new LinkedHashMap<LocalDate, Day>();
        for (int i = 0; i < events.size(); i++) {
            LocalDate date = events.get(i).at().atZone(visitor.getZone()).toLocalDate();
            int first = i;
            days.computeIfAbsent(date, day -> new Day(day, first, new ArrayList<>())).events().add(events.get(i));
        }
        return List.copyOf(days.values());
    }

    public TimelineRow.What[] getKinds() {
        return TimelineRow.What.values();
    }

    public Interaction.Type[] getTypes() {
        return Interaction.Type.values();
    }

    public Interaction.Direction[] getDirections() {
        return Interaction.Direction.values();
    }

    public boolean isNarrowed() {
        return query().narrowed();
    }

    /** Whether one of the filters is set that the page keeps folded. */
    public boolean isFolded() {
        return direction != null || from != null || until != null;
    }

    public boolean isMore() {
        return more;
    }

    public String getShow() {
        return show;
    }

    public void setShow(String show) {
        this.show = show;
    }

    public String getDirection() {
        return direction;
    }

    public void setDirection(String direction) {
        this.direction = direction;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
