package org.spoc.followup.api;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.spoc.followup.service.Due;
import org.spoc.followup.service.FollowUpList;
import org.spoc.followup.service.FollowUpRow;
import org.spoc.followup.service.FollowUps;
import org.spoc.followup.service.Whose;
import org.spoc.shared.api.JsonReading;
import org.spoc.shared.api.Page;
import org.spoc.shared.api.Parameters;
import org.spoc.shared.api.SeenVersion;

/** Follow-ups over all parties, and one of them: changed, dropped, done and taken back. */
@RequestScoped
@Path("follow-ups")
@Produces(MediaType.APPLICATION_JSON)
public class FollowUpsResource {

    private static final String ONE = "{id: \\d{1,18}}";

    @Inject
    private FollowUps followUps;
    @Inject
    private FollowUpList list;

    @GET
    public Page<FollowUpAnswer> list(@QueryParam("whose") String whose, @BeanParam FollowUpParameters parameters) {
        Whose asked = Parameters.constant("whose", whose, Whose.class, FollowUpParameters::lower);
        return parameters.read(list, asked == null ? Whose.MINE : asked, null, Due.OPEN);
    }

    @GET
    @Path(ONE)
    public Response open(@PathParam("id") long id) {
        FollowUpRow row = list.one(id);
        return Response.ok(FollowUpAnswer.of(row)).tag(SeenVersion.tag(row.version())).build();
    }

    @PATCH
    @Path(ONE)
    @Consumes({JsonReading.MERGE_PATCH, MediaType.APPLICATION_JSON})
    public Response change(@PathParam("id") long id, @HeaderParam("If-Match") String seen, JsonNode body) {
        Long version = SeenVersion.required(seen);
        FollowUpInput input = FollowUpInput.of(body);
        if (input.closing() == null) {
            followUps.change(id, version, input::over);
        } else {
            input.requireDropped();
            followUps.drop(id, version, input.closing().reason());
        }
        return open(id);
    }

    @POST
    @Path(ONE + "/done")
    public Response done(@PathParam("id") long id, @HeaderParam("If-Match") String seen) {
        followUps.done(id, SeenVersion.optional(seen));
        return open(id);
    }

    /** Not done, or not dropped, after all. */
    @DELETE
    @Path(ONE + "/done")
    public Response reopen(@PathParam("id") long id, @HeaderParam("If-Match") String seen) {
        followUps.reopen(id, SeenVersion.required(seen));
        return open(id);
    }
}
