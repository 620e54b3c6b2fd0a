package org.spoc.interaction.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.spoc.interaction.Interaction;
import org.spoc.interaction.service.InteractionRow;
import org.spoc.interaction.service.Interactions;
import org.spoc.shared.api.Created;
import org.spoc.shared.api.Cursor;
import org.spoc.shared.api.Page;
import org.spoc.shared.api.Parameters;

/** Calls, e-mails, meetings, visits, messages and notes of a party, latest first. */
@RequestScoped
@Path("parties/{id: \\d{1,18}}/interactions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class InteractionsResource {

    private static final String LATEST_FIRST = "LATEST";

    @Inject
    private Interactions interactions;

    @GET
    public Page<InteractionRow> list(@PathParam("id") long party, @QueryParam("limit") String limit,
            @QueryParam("after") String after) {
        int size = Parameters.limit(limit);
        Cursor cursor = Cursor.read(after, LATEST_FIRST);
        List<InteractionRow> found = interactions.of(party, cursor == null ? null : cursor.id(), size + 1);
        return found.size() <= size ? Page.whole(found)
                : new Page<>(found.subList(0, size), new Cursor(LATEST_FIRST, "", found.get(size - 1).id()).text());
    }

    @GET
    @Path("{interaction: \\d{1,18}}")
    public InteractionRow one(@PathParam("id") long party, @PathParam("interaction") long id) {
        return interactions.one(party, id);
    }

    @POST
    public Response record(@PathParam("id") long party, Interaction.Details details) {
        long id = interactions.record(party, details);
        return Created.at("parties/" + party + "/interactions/" + id, interactions.one(party, id));
    }
}
