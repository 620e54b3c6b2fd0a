package org.spoc.user.api;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.spoc.ownership.Succession;
import org.spoc.ownership.service.OffboardingPlan;
import org.spoc.ownership.service.Offboardings;
import org.spoc.shared.Invalid;
import org.spoc.shared.api.Json;
import org.spoc.shared.api.JsonReading;
import org.spoc.shared.api.MergePatch;
import org.spoc.shared.api.SeenVersion;
import org.spoc.shared.api.TokenReach;
import org.spoc.shared.api.ToldOnce;
import org.spoc.user.TokenScope;
import org.spoc.user.service.UserDetails;
import org.spoc.user.service.UserView;
import org.spoc.user.service.Users;

/** One user: what is known, the password, and leaving. */
@RequestScoped
@Path("users/{id: \\d{1,18}}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@TokenReach(change = TokenScope.ADMINISTRATION)
public class UserResource {

    /** All teams of a user. */
    record Memberships(Set<Long> teams) {

        static Set<Long> of(JsonNode ids) {
            if (ids.isNull()) {
                return Set.of();
            }
            Set<Long> teams = MergePatch.bound(Json.strict().createObjectNode().set("teams", ids), Memberships.class).teams();
            if (teams.contains(null)) {
                throw Invalid.member("teams", "shape.NotNull");
            }
            return teams;
        }
    }

    /** A chosen password. */
    public record PasswordInput(@NotNull String password) {
    }

    /** A password to be handed out. It is shown here and nowhere else. */
    public record PasswordAnswer(String password) {
    }

    /**
     * Passing everything on.
     *
     * @param successor user or team
     * @param deactivate null for yes
     */
    public record OffboardingInput(@NotNull @Valid Successor successor, @NotBlank @Size(max = 1000) String reason, Boolean deactivate) {
    }

    /** Who receives the parties. */
    public record Successor(@NotNull Succession.Kind kind, @NotNull Long id) {
    }

    @Inject
    private Users users;
    @Inject
    private Offboardings offboardings;

    @GET
    public Response open(@PathParam("id") long id) {
        UserView view = users.open(id);
        return Response.ok(UserAnswer.of(view)).tag(SeenVersion.tag(view.version())).build();
    }

    @PATCH
    @Consumes({JsonReading.MERGE_PATCH, MediaType.APPLICATION_JSON})
    public Response change(@PathParam("id") long id, @HeaderParam("If-Match") String seen, JsonNode body) {
        Long version = SeenVersion.required(seen);
        MergePatch patch = MergePatch.of(body);
        Set<Long> teams = patch.take("teams").map(Memberships::of).orElse(null);
        patch.take("login").ifPresent(login -> {
            throw Invalid.member("login", "user.loginStays");
        });
        users.change(id, version, present -> patch.applyTo(present, UserDetails.class), teams);
        return open(id);
    }

    @PUT
    @Path("password")
    public Response password(@PathParam("id") long id, @HeaderParam("If-Match") String seen, PasswordInput input) {
        users.setPassword(id, SeenVersion.required(seen), input.password());
        return Response.noContent().tag(SeenVersion.tag(users.open(id).version())).build();
    }

    @POST
    @ToldOnce
    @Path("password")
    public Response lendPassword(@PathParam("id") long id, @HeaderParam("If-Match") String seen) {
        return Response.ok(new PasswordAnswer(users.lendPassword(id, SeenVersion.optional(seen)))).build();
    }

    @POST
    @Path("deactivation")
    public Response deactivate(@PathParam("id") long id, @HeaderParam("If-Match") String seen) {
        users.deactivate(id, SeenVersion.optional(seen));
        return open(id);
    }

    @DELETE
    @Path("deactivation")
    public Response reactivate(@PathParam("id") long id, @HeaderParam("If-Match") String seen) {
        users.reactivate(id, SeenVersion.required(seen));
        return open(id);
    }

    @GET
    @Path("offboarding")
    public Response plan(@PathParam("id") long id) {
        return answer(Response.ok(), id);
    }

    private Response answer(Response.ResponseBuilder response, long id) {
        OffboardingPlan plan = offboardings.plan(id);
        return response.entity(plan).tag(SeenVersion.tag(plan.version())).build();
    }

    @POST
    @Path("offboarding")
    public Response offboard(@PathParam("id") long id, OffboardingInput input) {
        offboardings.begin(id, new Succession(input.successor().kind(), input.successor().id()), input.reason(),
                !Boolean.FALSE.equals(input.deactivate()));
        return answer(Response.accepted(), id);
    }

    @DELETE
    @Path("offboarding")
    public Response cancel(@PathParam("id") long id, @HeaderParam("If-Match") String seen) {
        offboardings.cancel(id, SeenVersion.required(seen));
        return answer(Response.ok(), id);
    }
}
