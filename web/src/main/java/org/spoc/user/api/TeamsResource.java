package org.spoc.user.api;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import org.spoc.ownership.service.TeamLoads;
import org.spoc.shared.Invalid;
import org.spoc.shared.api.Created;
import org.spoc.shared.api.Cursor;
import org.spoc.shared.api.JsonReading;
import org.spoc.shared.api.MergePatch;
import org.spoc.shared.api.Page;
import org.spoc.shared.api.Parameters;
import org.spoc.shared.api.SeenVersion;
import org.spoc.shared.api.TokenReach;
import org.spoc.user.BusinessUnit;
import org.spoc.user.TokenScope;
import org.spoc.user.service.TeamRow;
import org.spoc.user.service.Teams;

/** Teams, each with its lead. */
@RequestScoped
@Path("teams")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@TokenReach(change = TokenScope.ADMINISTRATION)
public class TeamsResource {

    /**
     * A new team.
     *
     * @param unit null for the main business unit
     * @param lead user id; belongs to the team as well
     * @param members user ids; null for none beside the lead
     */
    public record TeamInput(@NotBlank @Size(max = 100) String name, Long unit, @NotNull Long lead,
            @Size(max = 500) Set<@NotNull Long> members) {
    }

    /** Another name, business unit or lead. */
    public record TeamChange(String name, Long unit, Long lead) {
    }

    /** A team. @param unitId id of the business unit */
    public record TeamItem(long id, String name, long unitId, String unit, long lead, String leadName, int members, int away,
            List<String> intakeOf, List<String> fallbackOf) {

        static TeamItem of(TeamRow row) {
            return new TeamItem(row.id(), row.name(), row.unitId(), row.unit(), row.lead(), row.leadName(), row.members(), row.away(),
                    row.intakeOf(), row.fallbackOf());
        }
    }

    private static final String ORDER = "teams";

    @Inject
    private Teams teams;
    @Inject
    private TeamLoads loads;

    @GET
    public Page<TeamItem> list(@QueryParam("after") String after, @QueryParam("limit") String limit) {
        int size = Parameters.limit(limit);
        Cursor place = Cursor.read(after, ORDER);
        List<TeamRow> rows = teams.after(place == null ? null : place.value(), place == null ? 0 : place.id(), size + 1);
        TeamRow end = rows.size() > size ? rows.get(size - 1) : null;
        return new Page<>(rows.stream().limit(size).map(TeamItem::of).toList(), end == null ? null : new Cursor(ORDER, end.name(), end.id()).text());
    }

    @GET
    @Path("{id: \\d{1,18}}")
    public Response one(@PathParam("id") long id) {
        TeamRow row = teams.one(id);
        return Response.ok(TeamItem.of(row)).tag(SeenVersion.tag(row.version())).build();
    }

    @POST
    public Response create(TeamInput input) {
        TeamRow row = teams.one(teams.create(input.name(), input.unit() == null ? BusinessUnit.MAIN : input.unit(), input.lead(),
                input.members() == null ? Set.of() : input.members()));
        return Created.at("teams/" + row.id(), row.version(), TeamItem.of(row));
    }

    @PATCH
    @Path("{id: \\d{1,18}}")
    @Consumes({JsonReading.MERGE_PATCH, MediaType.APPLICATION_JSON})
    public Response change(@PathParam("id") long id, @HeaderParam("If-Match") String seen, JsonNode body) {
        Long version = SeenVersion.required(seen);
        TeamRow present = teams.one(id);
        TeamChange change = MergePatch.of(body).applyTo(new TeamChange(present.name(), present.unitId(), present.lead()), TeamChange.class);
        if (change.unit() == null || change.lead() == null) {
            throw Invalid.member(change.unit() == null ? "unit" : "lead", "shape.NotNull");
        }
        teams.change(id, version, change.name(), change.unit(), change.lead());
        return one(id);
    }

    @GET
    @Path("{id: \\d{1,18}}/members")
    public Response members(@PathParam("id") long id) {
        TeamRow team = teams.one(id);
        return Response.ok(Page.whole(loads.members(id))).tag(SeenVersion.tag(team.version())).build();
    }

    @PUT
    @Path("{id: \\d{1,18}}/members/{user: \\d{1,18}}")
    @Consumes(MediaType.WILDCARD)
    public Response join(@PathParam("id") long id, @PathParam("user") long user, @HeaderParam("If-Match") String seen) {
        teams.join(id, SeenVersion.required(seen), user);
        return changed(id);
    }

    @DELETE
    @Path("{id: \\d{1,18}}/members/{user: \\d{1,18}}")
    public Response leave(@PathParam("id") long id, @PathParam("user") long user, @HeaderParam("If-Match") String seen) {
        teams.leave(id, SeenVersion.required(seen), user);
        return changed(id);
    }

    private Response changed(long id) {
        return Response.noContent().tag(SeenVersion.tag(teams.one(id).version())).build();
    }
}
