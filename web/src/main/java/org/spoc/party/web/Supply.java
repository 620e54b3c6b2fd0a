package org.spoc.party.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.spoc.deal.Opportunity;
import org.spoc.lifecycle.Criterion;
import org.spoc.party.service.PartyView;

/** The action beside each missing criterion: opens the panel in which it can be supplied. */
@Named
@RequestScoped
public class Supply {

    @Inject
    private PartyPage page;
    @Inject
    private DetailsPanel details;
    @Inject
    private InteractionPanel interaction;
    @Inject
    private QualificationPanel qualification;
    @Inject
    private OpportunityPanel opportunity;

    public boolean offered(Criterion criterion) {
        return Panel.supplying(criterion) != null;
    }

    public void open(Criterion criterion) {
        page.close();
        Panel panel = Panel.supplying(criterion);
        switch (panel) {
            case INTERACTION -> log(criterion);
            case DETAILS -> details.edit();
            case QUALIFICATION -> qualify(criterion);
            case OPPORTUNITY -> openDeal().ifPresentOrElse(opportunity::change, opportunity::add);
            default -> page.toggle(panel);
        }
    }

    private void log(Criterion criterion) {
        if (criterion == Criterion.SHOWED_INTEREST) {
            interaction.logTheirs();
        } else {
            interaction.log();
        }
    }

    private void qualify(Criterion criterion) {
        if (criterion == Criterion.ACCEPTED_BY_SALES) {
            qualification.accept();
        } else {
            qualification.edit();
        }
    }

    /** One that is open is completed or closed; without any a new one is opened. */
    private Optional<PartyView.Deal> openDeal() {
        return page.getParty().deals().stream().filter(deal -> deal.state() == Opportunity.State.OPEN).findFirst();
    }
}
