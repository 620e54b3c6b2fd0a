package org.spoc.lifecycle.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.spoc.lifecycle.service.StageTransitions;
import org.spoc.shared.api.Created;
import org.spoc.shared.api.Page;
import org.spoc.shared.api.SeenVersion;
import org.spoc.shared.api.Wording;
import org.spoc.shared.web.Sentences;

/** Where a party is in its journey, where it can go, and the move itself. */
@RequestScoped
@Path("parties/{id: \\d{1,18}}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class StagesOfPartyResource {

    @Inject
    private StageTransitions transitions;
    @Inject
    private Wording wording;

    @GET
    @Path("transitions")
    public Page<MoveAnswer> moves(@PathParam("id") long id) {
        Sentences sentences = wording.sentences();
        return Page.whole(transitions.moves(id).stream().map(move -> MoveAnswer.of(move, sentences)).toList());
    }

    @POST
    @Path("transitions")
    public Response move(@PathParam("id") long id, @HeaderParam("If-Match") String seen, TransitionInput wanted) {
        int made = transitions.move(id, SeenVersion.optional(seen), wanted.to(), wanted.reason()).size();
        List<StageAnswer> history = history(id).items();
        return Created.body(Page.whole(history.subList(history.size() - made, history.size())));
    }

    @GET
    @Path("stages")
    public Page<StageAnswer> history(@PathParam("id") long id) {
        Sentences sentences = wording.sentences();
        return Page.whole(transitions.history(id).stream().map(row -> StageAnswer.of(row, sentences)).toList());
    }
}
