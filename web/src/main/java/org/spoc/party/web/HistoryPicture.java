package org.spoc.party.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.spoc.ownership.service.OwnerAbsence;
import org.spoc.shared.web.Durations;
import org.spoc.shared.web.Moments;
import org.spoc.shared.web.Texts;

/** Stages and contacts of a party drawn along one line of time, from its creation to now, each as wide as it was long. */
@Named
@RequestScoped
public class HistoryPicture {

    private static final double NARROWEST = 0.6;

    /**
     * A stretch of time.
     *
     * @param x where it begins, in percent of the width
     * @param width in percent of the width, never so narrow that it cannot be seen
     * @param style class of its colour
     * @param label what fits into it
     * @param title all about it
     */
    public record Band(String x, String width, String style, String label, String title) {
    }

    @Inject
    private PartyPage page;
    @Inject
    private Clock clock;
    @Inject
    private Moments moments;
    @Inject
    private Durations durations;
    @Inject
    private Texts texts;

    public List<Band> getStages() {
        return page.getStages().stream().map(row -> band(row.entered(), row.left(), "stage-" + row.stage(), texts.name(row.stage()), null)).toList();
    }

    public List<Band> getOwners() {
        return page.getLedger().stream().map(row -> band(row.from(), row.to(), row.seq() % 2 == 0 ? "even" : "odd", row.ownerName(),
                null)).toList();
    }

    public List<Band> getAbsences() {
        return page.getAbsences().stream().map(this::away).toList();
    }

    private Band away(OwnerAbsence absence) {
        String who = absence.deputy() == null ? texts.of("party.awayNobody", absence.owner())
                : texts.of("party.awayDeputy", absence.owner(), absence.deputy());
        return band(absence.from(), absence.to(), "away", absence.deputy() == null ? "" : absence.deputy(), who);
    }

    private Band band(Instant from, Instant to, String style, String label, String said) {
        Instant until = to == null ? now() : to;
        double begin = Math.min(share(from), 100 - NARROWEST);
        double width = Math.max(share(until) - begin, NARROWEST);
        String time = moments.date(from) + " – " + (to == null ? texts.of("party.now") : moments.date(to)) + " · "
                + durations.of(Duration.between(from, until.isBefore(from) ? from : until));
        return new Band(percent(begin), percent(width), style, label, (said == null ? label : said) + ": " + time);
    }

    /** Beginning, middle and end of the line; the middle only when it is another day than both. */
    public List<String> getTicks() {
        Instant middle = begin().plus(Duration.between(begin(), now()).dividedBy(2));
        String end = texts.of("party.now");
        return Stream.of(moments.date(begin()), moments.date(middle), end)
                .filter(label -> !label.equals(moments.date(now()))).distinct().toList();
    }

    private double share(Instant at) {
        double all = Math.max(1, Duration.between(begin(), now()).toMillis());
        return Math.min(100, Math.max(0, 100 * Duration.between(begin(), at).toMillis() / all));
    }

    private Instant begin() {
        return page.getStages().get(0).entered();
    }

    private Instant now() {
        return clock.instant();
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f%%", share);
    }
}
