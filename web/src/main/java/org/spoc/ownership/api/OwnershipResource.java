package org.spoc.ownership.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.spoc.ownership.service.ContactOwnership;
import org.spoc.ownership.service.ContactView;
import org.spoc.ownership.service.Owners;
import org.spoc.shared.api.Created;
import org.spoc.shared.api.Page;
import org.spoc.shared.api.Parameters;
import org.spoc.shared.api.SeenVersion;
import org.spoc.shared.api.Wording;

/** Who is accountable for a party, who was, and the transfer to somebody else. */
@RequestScoped
@Path("parties/{id: \\d{1,18}}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OwnershipResource {

    @Inject
    private ContactOwnership ownership;
    @Inject
    private Owners owners;
    @Inject
    private Wording wording;

    @GET
    @Path("owner")
    public ContactAnswer owner(@PathParam("id") long id, @QueryParam("at") String at) {
        ContactView view = ownership.contact(id, Parameters.moment("at", at));
        return ContactAnswer.of(view, wording.sentences().name(view.cause()));
    }

    @GET
    @Path("owners")
    public Page<LedgerAnswer> ledger(@PathParam("id") long id) {
        return Page.whole(ownership.ledger(id).stream().map(LedgerAnswer::of).toList());
    }

    @POST
    @Path("owners")
    public Response transfer(@PathParam("id") long id, @HeaderParam("If-Match") String seen, TransferInput wanted) {
        ownership.transfer(id, SeenVersion.optional(seen), wanted.owner().resolve(owners), wanted.reason());
        return Created.body(owner(id, null));
    }
}
