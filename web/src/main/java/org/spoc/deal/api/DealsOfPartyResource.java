package org.spoc.deal.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.spoc.deal.Opportunity;
import org.spoc.deal.Purchase;
import org.spoc.deal.service.Opportunities;
import org.spoc.deal.service.Purchases;
import org.spoc.party.service.PartyFile;
import org.spoc.party.service.PartyView;
import org.spoc.shared.api.Created;
import org.spoc.shared.api.Page;

/** The opportunities and purchases of a party. */
@RequestScoped
@Path("parties/{id: \\d{1,18}}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DealsOfPartyResource {

    @Inject
    private Opportunities opportunities;
    @Inject
    private Purchases purchases;
    @Inject
    private PartyFile file;

    @GET
    @Path("opportunities")
    public Page<PartyView.Deal> opportunities(@PathParam("id") long party) {
        return Page.whole(file.deals(party));
    }

    @POST
    @Path("opportunities")
    public Response open(@PathParam("id") long party, Opportunity.Details details) {
        PartyView.Deal deal = file.deal(opportunities.open(party, details));
        return Created.at("opportunities/" + deal.id(), deal.version(), deal);
    }

    @GET
    @Path("purchases")
    public Page<PartyView.Bought> purchases(@PathParam("id") long party) {
        return Page.whole(file.purchases(party));
    }

    @POST
    @Path("purchases")
    public Response record(@PathParam("id") long party, Purchase.Details details) {
        long id = purchases.record(party, details);
        return Created.body(new PartyView.Bought(id, details.boughtOn(), details.amount(), details.currency(),
                details.what().strip(), details.opportunity()));
    }
}
