package org.spoc.party.api;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.spoc.party.service.Erasure;
import org.spoc.party.service.PartyFile;
import org.spoc.party.service.PartyRegister;
import org.spoc.party.service.PartyView;
import org.spoc.shared.api.Created;
import org.spoc.shared.api.JsonReading;
import org.spoc.shared.api.Page;
import org.spoc.shared.api.SeenVersion;

/** One party: what is known of it, whom it belongs to, and what it allows. */
@RequestScoped
@Path("parties/{id: \\d{1,18}}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PartyResource {

    @Inject
    private PartyFile file;
    @Inject
    private PartyRegister register;
    @Inject
    private Erasure erasure;

    @GET
    public Response open(@PathParam("id") long id) {
        PartyView view = file.open(id);
        return Response.ok(PartyAnswer.of(view)).tag(SeenVersion.tag(view.version())).build();
    }

    @PATCH
    @Consumes({JsonReading.MERGE_PATCH, MediaType.APPLICATION_JSON})
    public Response change(@PathParam("id") long id, @HeaderParam("If-Match") String seen, JsonNode body) {
        Long version = SeenVersion.required(seen);
        PartyInput input = PartyInput.ofChange(body);
        register.change(id, version, input::over, input.beside().accepted());
        return open(id);
    }

    @DELETE
    public void erase(@PathParam("id") long id, @HeaderParam("If-Match") String seen) {
        erasure.erase(id, SeenVersion.required(seen));
    }

    @GET
    @Path("affiliations")
    public Page<AffiliationAnswer> affiliations(@PathParam("id") long id) {
        return Page.whole(file.relatedTo(id).stream().map(AffiliationAnswer::of).toList());
    }

    @POST
    @Path("affiliations")
    public Response affiliate(@PathParam("id") long person, AffiliationInput input) {
        register.affiliate(person, input.organisation(), input.role(), input.title(), Boolean.TRUE.equals(input.apart()));
        return Created.body(affiliations(person));
    }

    @GET
    @Path("consents")
    public Page<ConsentAnswer> consents(@PathParam("id") long id) {
        return Page.whole(file.consentsOf(id).entrySet().stream().map(each -> ConsentAnswer.of(each.getKey(), each.getValue())).toList());
    }

    @POST
    @Path("consents")
    public Response consent(@PathParam("id") long id, ConsentInput input) {
        register.consent(id, input.channel(), input.allowed(), input.source());
        return Created.body(consents(id));
    }
}
