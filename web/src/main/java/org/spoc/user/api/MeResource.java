package org.spoc.user.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.spoc.shared.api.TokenReach;
import org.spoc.user.Permission;
import org.spoc.user.Role;
import org.spoc.user.Scope;
import org.spoc.user.TokenScope;
import org.spoc.user.service.Caller;
import org.spoc.user.service.Identity;

/** Who am I, and what may I do? */
@RequestScoped
@Path("me")
@Produces(MediaType.APPLICATION_JSON)
@TokenReach(read = {TokenScope.READ, TokenScope.WRITE, TokenScope.IMPORT, TokenScope.ADMINISTRATION})
public class MeResource {

    /**
     * @param unit id of the business unit
     * @param teams ids of the teams the user belongs to or leads
     * @param sees how far the user sees
     * @param changes how far the user changes
     */
    public record Me(long id, String login, String name, String mail, String language, String timeZone, long unit,
            Set<Role> roles, List<Permission> permissions, Set<Long> teams, Scope sees, Scope changes) {
    }

    @Inject
    private Caller caller;

    @GET
    public Me me() {
        Identity me = caller.identity();
        return new Me(me.id(), me.login(), me.name(), me.mail(), me.language(), me.timeZone(), me.unit(),
                new TreeSet<>(me.roles()), Arrays.stream(Permission.values()).filter(me::may).toList(),
                new TreeSet<>(me.teams()), me.sees(), me.changes());
    }
}
