package org.spoc.user.api;

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
import java.util.List;
import org.spoc.shared.api.Created;
import org.spoc.shared.api.Page;
import org.spoc.shared.api.TokenReach;
import org.spoc.user.TokenScope;
import org.spoc.user.service.UserList;
import org.spoc.user.service.UserRow;
import org.spoc.user.service.UserView;
import org.spoc.user.service.Users;

/** The people of the company. */
@RequestScoped
@Path("users")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@TokenReach(change = TokenScope.ADMINISTRATION)
public class UsersResource {

    @Inject
    private Users users;
    @Inject
    private UserList list;

    @GET
    public Page<UserRow> list(@BeanParam UserQuery query) {
        // one more than asked for tells whether there is a next page
        List<UserRow> rows = list.after(query.filter(), query.afterName(), query.afterId(), query.limit() + 1);
        return query.page(rows);
    }

    @POST
    public Response create(UserInput input) {
        UserView view = users.open(users.create(input.details(), input.password()));
        return Created.at("users/" + view.id(), view.version(), UserAnswer.of(view));
    }
}
