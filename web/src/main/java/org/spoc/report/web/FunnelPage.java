package org.spoc.report.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.spoc.lifecycle.Stage;
import org.spoc.ownership.Owner;
import org.spoc.ownership.service.OwnerChoices;
import org.spoc.party.service.PartyList;
import org.spoc.report.Figure;
import org.spoc.report.service.Funnel;
import org.spoc.report.service.FunnelStage;
import org.spoc.report.service.FunnelView;
import org.spoc.shared.web.Asked;
import org.spoc.shared.web.Visitor;
import org.spoc.user.service.Caller;

/** How parties move along the way in a period. Period and filters stand in the address. */
@Named
@RequestScoped
public class FunnelPage {

    private static final int FULL = 100;

    @Inject
    private HttpServletRequest request;
    @Inject
    private Caller caller;
    @Inject
    private Visitor visitor;
    @Inject
    private Clock clock;
    @Inject
    private Funnel funnel;
    @Inject
    private OwnerChoices choices;
    @Inject
    private PartyList parties;
    private FunnelQuery query;
    private List<String> ignored;
    private FunnelView view;
    private List<OwnerChoices.Choice> owners;

    @PostConstruct
    void read() {
        Asked asked = Asked.of(request);
        query = FunnelQuery.of(asked, today());
        ignored = asked.ignored();
    }

    /** What of the address could not be understood. */
    public List<String> getIgnored() {
        return ignored;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), visitor.getZone());
    }

    public FunnelView getView() {
        if (view == null) {
            view = funnel.open(query.filter(caller.id(), visitor.getZone()));
        }
        return view;
    }

    /** The stages of the way, which the chart shows. */
    public List<FunnelStage> getWay() {
        return getView().stages().stream().filter(each -> Stage.WAY.contains(each.stage())).toList();
    }

    /** Length of a bar, in percent of the longest. */
    public double width(FunnelStage stage, Figure figure) {
        long longest = getWay().stream().mapToLong(each -> each.number(Figure.ENTERED)).max().orElse(0);
        return longest == 0 ? 0 : Math.round(stage.number(figure) * 10.0 * FULL / longest) / 10.0;
    }

    public boolean isVacant() {
        return getView().stages().stream().allMatch(each -> each.number(Figure.ENTERED) + each.number(Figure.MIGRATED) == 0)
                && getView().conversion().whole() == 0;
    }

    public Period[] getPeriods() {
        return Period.values();
    }

    public String in(Period period) {
        return query.in(period.from(today()), period.to(today()));
    }

    public boolean is(Period period) {
        return query.from().equals(period.from(today())) && query.to().equals(period.to(today()));
    }

    public FunnelQuery getQuery() {
        return query;
    }

    public List<OwnerChoices.Choice> getOwners() {
        if (owners == null) {
            owners = choices.all();
        }
        return owners;
    }

    public List<OwnerChoices.Choice> getTeams() {
        return getOwners().stream().filter(choice -> choice.kind() == Owner.Kind.TEAM).toList();
    }

    /** The number of a team, from its key. */
    public String number(OwnerChoices.Choice team) {
        return Long.toString(Owner.parse(team.key()).getId());
    }

    public List<String> getSources() {
        return parties.sources();
    }
}
