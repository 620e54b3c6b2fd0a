package org.spoc.sample.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.spoc.lifecycle.service.InactivityClock;
import org.spoc.shared.service.Sql;

/**
 * Tells the whole story in one transaction: whoever looks sees all of it or none, a SPOC that is killed meanwhile begins
 * anew, and of two nodes the second one waits and finds it told. The same day gives the same data.
 */
@ApplicationScoped
class SampleData {

    @Inject
    private Sql sql;
    @Inject
    private Clock clock;
    @Inject
    private Desk desk;
    @Inject
    private Company company;
    @Inject
    private Instance<Performance> performances;
    @Inject
    private InactivityClock inactivity;

    /** What became of it. */
    enum Outcome { LOADED, THERE_ALREADY, HAS_PARTIES_OF_ITS_OWN }

    Outcome load() {
        sql.query("lock table party in share row exclusive mode").update();
        if (sql.query("select 1 from sample_load").exists()) {
            return Outcome.THERE_ALREADY;
        }
        if (sql.query("select 1 from party limit 1").exists()) {
            return Outcome.HAS_PARTIES_OF_ITS_OWN;
        }
        LocalDate today = today();
        story(today).forEach(moment -> moment.happens().run());
        sql.query("insert into sample_load (story_until, loaded_at) values (?, ?)", instant(today), clock.instant()).update();
        return Outcome.LOADED;
    }

    /** The day of the first start; another one can be named to get the same data again. */
    private LocalDate today() {
        String named = System.getProperty("spoc.demo.today");
        return named == null ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) : LocalDate.parse(named);
    }

    private List<Moment> story(LocalDate today) {
        Performance performance = performances.get();
        performance.endsOn(today);
        var story = new ArrayList<Moment>();
        story.add(company.founding(instant(today.minusDays(Plot.DAYS_TOLD + 7))));
        story.addAll(company.absences(today));
        story.add(company.leaving(today));
        Plot.of(today).forEach(scene -> story.add(new Moment(scene.at(), scene.number(), () -> performance.perform(scene))));
        today.minusDays(Plot.DAYS_TOLD - 1).datesUntil(today.plusDays(1)).map(this::night).forEach(story::add);
        story.sort(null);
        return story;
    }

    /** Every night the clock looks for customers who have become inactive. */
    private Moment night(LocalDate day) {
        Instant at = instant(day);
        return new Moment(at, Long.MAX_VALUE, () -> desk.byItself(at, inactivity::moveWithin));
    }

    private static Instant instant(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
