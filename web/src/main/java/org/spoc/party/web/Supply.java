package org.spoc.party.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.spoc.lifecycle.Criterion;

/** The action beside each missing criterion: opens the panel in which it can be supplied. */
@Named
@RequestScoped
public class Supply {

    @Inject
    private PartyPage page;
    @Inject
    private DetailsPanel details;
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
            case DETAILS -> details.edit();
            case QUALIFICATION -> qualification.edit();
            case OPPORTUNITY -> opportunity.add();
            default -> page.toggle(panel);
        }
    }
}
