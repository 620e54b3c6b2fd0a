package org.spoc.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.spoc.lifecycle.Stage;
import org.spoc.ownership.Owner;
import org.spoc.report.Figure;
import org.spoc.report.service.FunnelFilter;
import org.spoc.shared.web.Asked;

class FunnelQueryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 12);
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Test
    void isTheLastNinetyDaysWithoutAPeriod() {
        FunnelQuery query = of(Map.of());

        assertThat(query.from()).isEqualTo("2025-12-13");
        assertThat(query.to()).isEqualTo(TODAY);
    }

    @Test
    void readsPeriodAndFilters() {
        FunnelQuery query = of(Map.of("from", "2026-01-01", "to", "2026-01-31", "owner", "TEAM:3", "team", "4", "source", "Web", "country", "FR"));

        FunnelFilter filter = query.filter(12, PARIS);

        assertThat(filter).isEqualTo(new FunnelFilter(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31), PARIS, "Web", Owner.team(3), 4L, "FR"));
        assertThat(filter.start()).isEqualTo("2025-12-31T23:00:00Z");
        assertThat(filter.end()).isEqualTo("2026-01-31T23:00:00Z");
        assertThat(query.address()).isEqualTo("?from=2026-01-01&to=2026-01-31&source=Web&owner=TEAM%3A3&team=4&country=FR");
    }

    @Test
    void dropsWhatItDoesNotKnowAndTurnsAPeriodRound() {
        FunnelQuery query = of(Map.of("from", "2026-02-01", "to", "2026-01-01", "owner", "nobody", "stage", "X", "figure", "Y", "page", "0"));

        assertThat(query.from()).isEqualTo("2026-01-01");
        assertThat(query.to()).isEqualTo("2026-02-01");
        assertThat(query.owner()).isNull();
        assertThat(query.stage()).isEqualTo(Stage.SUSPECT);
        assertThat(query.figure()).isEqualTo(Figure.ENTERED);
        assertThat(query.page()).isEqualTo(1);
        assertThat(of(Map.of("from", "soon", "to", "+999999999-01-01"))).isEqualTo(of(Map.of()));
    }

    @Test
    void namesTheListBehindANumberAndItsPages() {
        FunnelQuery list = of(Map.of("from", "2026-01-01", "to", "2026-01-31", "stage", "LEAD", "figure", "MOVED_ON"));

        assertThat(list.address(Stage.LEAD, Figure.MOVED_ON)).isEqualTo("?from=2026-01-01&to=2026-01-31&stage=LEAD&figure=MOVED_ON");
        assertThat(list.address(Stage.LEAD, Figure.BOUGHT)).isEqualTo("?from=2026-01-01&to=2026-01-31&figure=BOUGHT");
        assertThat(list.at(2)).isEqualTo("?from=2026-01-01&to=2026-01-31&stage=LEAD&figure=MOVED_ON&page=2");
    }

    @Test
    void periodsThatAreAskedForOftenBeginAndEndWhereTheirNamesSay() {
        assertThat(Period.LAST_30_DAYS.from(TODAY)).isEqualTo("2026-02-11");
        assertThat(Period.LAST_12_MONTHS.from(TODAY)).isEqualTo("2025-03-13");
        assertThat(Period.THIS_YEAR.from(TODAY)).isEqualTo("2026-01-01");
        assertThat(Period.LAST_YEAR.from(TODAY)).isEqualTo("2025-01-01");
        assertThat(Period.LAST_YEAR.to(TODAY)).isEqualTo("2025-12-31");
        assertThat(Period.THIS_YEAR.to(TODAY)).isEqualTo(TODAY);
    }

    private static FunnelQuery of(Map<String, String> parameters) {
        return FunnelQuery.of(Asked.of(parameters::get), TODAY);
    }
}
