package org.spoc.user.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.spoc.shared.api.Created;
import org.spoc.shared.api.Page;
import org.spoc.shared.api.TokenReach;
import org.spoc.shared.api.ToldOnce;
import org.spoc.user.TokenScope;
import org.spoc.user.service.TokenRow;
import org.spoc.user.service.Tokens;

/** The caller's own tokens. A token opens nothing here: otherwise it could outlive itself. */
@RequestScoped
@Path("tokens")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@TokenReach(read = {}, change = {})
public class TokensResource {

    /** A new token. @param lastDay on which it is good */
    public record TokenInput(@NotNull String name, @NotNull Set<TokenScope> scopes, @NotNull LocalDate lastDay) {
    }

    /** A new token with its secret, which is told here and nowhere else. */
    public record NewToken(long id, String name, Set<TokenScope> scopes, Instant createdAt, Instant expiresAt, String token) {
    }

    @Inject
    private Tokens tokens;

    @GET
    public Page<TokenRow> list() {
        return Page.whole(tokens.mine());
    }

    @GET
    @Path("{id: \\d{1,18}}")
    public TokenRow one(@PathParam("id") long id) {
        return tokens.one(id);
    }

    @POST
    @ToldOnce
    public Response make(TokenInput input) {
        Tokens.Made made = tokens.make(input.name(), input.scopes(), input.lastDay());
        TokenRow row = made.row();
        return Created.at("tokens/" + row.id(),
                new NewToken(row.id(), row.name(), row.scopes(), row.createdAt(), row.expiresAt(), made.secret()));
    }

    /** At once and whatever stands, so that no version is asked for. */
    @DELETE
    @Path("{id: \\d{1,18}}")
    public void revoke(@PathParam("id") long id) {
        tokens.revoke(id);
    }
}
