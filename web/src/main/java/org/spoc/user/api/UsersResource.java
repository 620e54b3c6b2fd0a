package org.spoc.user.api;

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
import org.spoc.shared.api.Created;
import org.spoc.shared.api.Page;
import org.spoc.shared.api.Parameters;
import org.spoc.user.service.Users;
import org.spoc.user.service.Users.UserRow;

/** The people of the company. */
@RequestScoped
@Path("users")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class UsersResource {

    @Inject
    private Users users;

    @GET
    public Page<UserRow> find(@QueryParam("q") String text, @QueryParam("active") String active, @QueryParam("limit") String limit) {
        return Page.whole(users.find(text, Parameters.flag("active", active), Parameters.limit(limit)));
    }

    @GET
    @Path("{id: \\d{1,18}}")
    public UserRow one(@PathParam("id") long id) {
        return users.one(id);
    }

    @POST
    public Response create(UserInput input) {
        long id = users.create(input.details(), input.password());
        return Created.at("users/" + id, users.one(id));
    }
}
