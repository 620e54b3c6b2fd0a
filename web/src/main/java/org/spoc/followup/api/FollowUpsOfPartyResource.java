package org.spoc.followup.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.spoc.followup.FollowUp;
import org.spoc.followup.service.Due;
import org.spoc.followup.service.FollowUpList;
import org.spoc.followup.service.FollowUpRow;
import org.spoc.followup.service.FollowUps;
import org.spoc.followup.service.Whose;
import org.spoc.shared.api.Created;
import org.spoc.shared.api.Page;

/** What is to be done for a party. */
@RequestScoped
@Path("parties/{id: \\d{1,18}}/follow-ups")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class FollowUpsOfPartyResource {

    @Inject
    private FollowUps followUps;
    @Inject
    private FollowUpList list;

    @GET
    public Page<FollowUpAnswer> list(@PathParam("id") long party, @BeanParam FollowUpParameters parameters) {
        return parameters.read(list, Whose.ALL, party, Due.OPEN);
    }

    @POST
    public Response promise(@PathParam("id") long party, FollowUp.Details details) {
        FollowUpRow row = list.one(followUps.promise(party, details));
        return Created.at("follow-ups/" + row.id(), row.version(), FollowUpAnswer.of(row));
    }
}
