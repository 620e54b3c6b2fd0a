package org.spoc.user.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.spoc.shared.api.Created;
import org.spoc.shared.api.Page;
import org.spoc.shared.api.Parameters;
import org.spoc.user.service.Absences;
import org.spoc.user.service.Absences.AbsenceRow;
import org.spoc.user.service.Caller;

/** Who is away when, and who stands in. */
@RequestScoped
@Path("absences")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AbsencesResource {

    private static final int DAYS_AHEAD = 90;

    /**
     * A new absence, both days included.
     *
     * @param user null for the caller
     * @param deputy null leaves it to the team lead
     */
    public record AbsenceInput(Long user, @NotNull LocalDate firstDay, @NotNull LocalDate lastDay, Long deputy,
            @Size(max = 500) String note) {
    }

    @Inject
    private Absences absences;
    @Inject
    private Caller caller;
    @Inject
    private Clock clock;

    @GET
    public Page<AbsenceRow> list(@QueryParam("from") String from, @QueryParam("to") String to) {
        LocalDate first = from == null ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) : Parameters.day("from", from);
        return Page.whole(absences.between(first, to == null ? first.plusDays(DAYS_AHEAD) : Parameters.day("to", to)));
    }

    @GET
    @Path("{id: \\d{1,18}}")
    public AbsenceRow one(@PathParam("id") long id) {
        return absences.one(id);
    }

    @POST
    public Response enter(AbsenceInput input) {
        long id = absences.enter(input.user() == null ? caller.id() : input.user(), input.firstDay(), input.lastDay(),
                input.deputy(), input.note());
        return Created.at("absences/" + id, absences.one(id));
    }

    @DELETE
    @Path("{id: \\d{1,18}}")
    public void cancel(@PathParam("id") long id) {
        absences.cancel(id);
    }
}
