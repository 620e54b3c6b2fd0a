package org.spoc.deal.api;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.spoc.deal.service.Opportunities;
import org.spoc.party.service.PartyFile;
import org.spoc.party.service.PartyView;
import org.spoc.shared.api.JsonReading;
import org.spoc.shared.api.SeenVersion;

/** One opportunity: what is known of it, and its end. */
@RequestScoped
@Path("opportunities/{id: \\d{1,18}}")
@Produces(MediaType.APPLICATION_JSON)
public class OpportunityResource {

    @Inject
    private Opportunities opportunities;
    @Inject
    private PartyFile file;

    @GET
    public Response open(@PathParam("id") long id) {
        PartyView.Deal deal = file.deal(id);
        return Response.ok(deal).tag(SeenVersion.tag(deal.version())).build();
    }

    @PATCH
    @Consumes({JsonReading.MERGE_PATCH, MediaType.APPLICATION_JSON})
    public Response change(@PathParam("id") long id, @HeaderParam("If-Match") String seen, JsonNode body) {
        Long version = SeenVersion.required(seen);
        DealInput input = DealInput.of(body);
        if (input.closing() == null) {
            opportunities.change(id, version, input::over);
        } else {
            opportunities.close(id, version, input.closing().state(), input.closing().reason());
        }
        return open(id);
    }
}
