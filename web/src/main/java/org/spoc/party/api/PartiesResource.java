package org.spoc.party.api;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.spoc.ownership.service.Owners;
import org.spoc.party.service.PartyFile;
import org.spoc.party.service.PartyList;
import org.spoc.party.service.PartySlice;
import org.spoc.party.service.PartyRegister;
import org.spoc.party.service.Registration;
import org.spoc.shared.api.Created;
import org.spoc.shared.api.Page;
import org.spoc.user.service.Caller;

/** Parties: the list of those that the caller may see, and new ones. */
@RequestScoped
@Path("parties")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PartiesResource {

    @Inject
    private PartyList list;
    @Inject
    private PartyRegister register;
    @Inject
    private PartyFile file;
    @Inject
    private Owners owners;
    @Inject
    private Caller caller;

    @GET
    public Page<PartyItem> list(@BeanParam PartyConditions conditions, @BeanParam PartyQuery query) {
        PartySlice page = list.after(conditions.filter(owners, caller), query.sort(), query.after(), query.limit());
        return new Page<>(page.rows().stream().map(PartyItem::of).toList(), query.next(page.end()));
    }

    @POST
    public Response create(JsonNode body) {
        PartyInput input = PartyInput.ofNew(body);
        Registration wanted = input.beside().of(input.details(), owners);
        return created(input.beside().accepted() ? register.registerAccepted(wanted) : register.register(wanted));
    }

    /** It may have been given to somebody whose parties the caller does not see. */
    private Response created(long id) {
        return file.find(id).map(view -> Created.at("parties/" + id, view.version(), PartyAnswer.of(view)))
                .orElseGet(() -> Created.at("parties/" + id, Map.of("id", id)));
    }
}
