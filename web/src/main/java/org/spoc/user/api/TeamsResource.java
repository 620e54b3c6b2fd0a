package org.spoc.user.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.spoc.shared.api.Created;
import org.spoc.shared.api.Page;
import org.spoc.user.BusinessUnit;
import org.spoc.user.service.Teams;
import org.spoc.user.service.Teams.TeamRow;

/** Teams, each with its lead. */
@RequestScoped
@Path("teams")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TeamsResource {

    /**
     * A new team.
     *
     * @param unit null for the main business unit
     * @param lead user id; belongs to the team as well
     * @param members user ids; null for none beside the lead
     */
    public record TeamInput(@NotBlank @Size(max = 100) String name, Long unit, @NotNull Long lead,
            @Size(max = 500) Set<Long> members) {
    }

    @Inject
    private Teams teams;

    @GET
    public Page<TeamRow> list() {
        return Page.whole(teams.list());
    }

    @GET
    @Path("{id: \\d{1,18}}")
    public TeamRow one(@PathParam("id") long id) {
        return teams.one(id);
    }

    @POST
    public Response create(TeamInput input) {
        long id = teams.create(input.name(), input.unit() == null ? BusinessUnit.MAIN : input.unit(), input.lead(),
                input.members() == null ? Set.of() : input.members());
        return Created.at("teams/" + id, teams.one(id));
    }
}
