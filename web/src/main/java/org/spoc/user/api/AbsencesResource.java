package org.spoc.user.api;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
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
import java.util.List;
import org.spoc.shared.api.Created;
import org.spoc.shared.api.Cursor;
import org.spoc.shared.api.JsonReading;
import org.spoc.shared.api.MergePatch;
import org.spoc.shared.api.Page;
import org.spoc.shared.api.Parameters;
import org.spoc.shared.api.SeenVersion;
import org.spoc.user.service.AbsenceRow;
import org.spoc.user.service.Absences;
import org.spoc.user.service.Caller;

/** Who is away when, and who stands in. */
@RequestScoped
@Path("absences")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AbsencesResource {

    private static final int DAYS_AHEAD = 90;
    private static final String ORDER = "absences";

    /**
     * A new absence, both days included.
     *
     * @param user null for the caller
     * @param deputy null leaves it to the team lead
     */
    public record AbsenceInput(Long user, @NotNull LocalDate firstDay, @NotNull LocalDate lastDay, Long deputy,
            @Size(max = 500) String note) {
    }

    /** Other days, another deputy, another note; whose absence it is stays. */
    public record AbsenceChange(LocalDate firstDay, LocalDate lastDay, Long deputy, String note) {
    }

    /** An absence. @param deputy who was named; null leaves it to the team lead */
    public record AbsenceItem(long id, long user, String userName, LocalDate firstDay, LocalDate lastDay, Long deputy, String deputyName,
            String note) {

        static AbsenceItem of(AbsenceRow row) {
            return new AbsenceItem(row.id(), row.user(), row.userName(), row.firstDay(), row.lastDay(), row.deputy(), row.deputyName(), row.note());
        }
    }

    @Inject
    private Absences absences;
    @Inject
    private Caller caller;
    @Inject
    private Clock clock;

    @GET
    public Page<AbsenceItem> list(@QueryParam("from") String from, @QueryParam("to") String to, @QueryParam("user") String user,
            @QueryParam("team") String team, @QueryParam("after") String after, @QueryParam("limit") String limit) {
        LocalDate first = from == null ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) : Parameters.day("from", from);
        LocalDate last = to == null ? first.plusDays(DAYS_AHEAD) : Parameters.day("to", to);
        int size = Parameters.limit(limit);
        List<AbsenceRow> rows = absences.between(first, last, UserQuery.number("user", user), UserQuery.number("team", team), place(after), size + 1);
        AbsenceRow end = rows.size() > size ? rows.get(size - 1) : null;
        return new Page<>(rows.stream().limit(size).map(AbsenceItem::of).toList(),
                end == null ? null : new Cursor(ORDER, end.firstDay().toString(), end.id()).text());
    }

    private static AbsenceRow place(String after) {
        Cursor cursor = Cursor.read(after, ORDER);
        return cursor == null ? null : new AbsenceRow(cursor.id(), 0, 0, null, Parameters.day("after", cursor.value()), null, null, null, null, false);
    }

    @GET
    @Path("{id: \\d{1,18}}")
    public Response one(@PathParam("id") long id) {
        AbsenceRow row = absences.one(id);
        return Response.ok(AbsenceItem.of(row)).tag(SeenVersion.tag(row.version())).build();
    }

    @POST
    public Response enter(AbsenceInput input) {
        AbsenceRow row = absences.one(absences.enter(input.user() == null ? caller.id() : input.user(), input.firstDay(), input.lastDay(),
                input.deputy(), input.note()));
        return Created.at("absences/" + row.id(), row.version(), AbsenceItem.of(row));
    }

    @PATCH
    @Path("{id: \\d{1,18}}")
    @Consumes({JsonReading.MERGE_PATCH, MediaType.APPLICATION_JSON})
    public Response change(@PathParam("id") long id, @HeaderParam("If-Match") String seen, JsonNode body) {
        Long version = SeenVersion.required(seen);
        AbsenceRow row = absences.one(id);
        AbsenceChange change = MergePatch.of(body).applyTo(new AbsenceChange(row.firstDay(), row.lastDay(), row.deputy(), row.note()), AbsenceChange.class);
        absences.change(id, version, change.firstDay(), change.lastDay(), change.deputy(), change.note());
        return one(id);
    }

    @DELETE
    @Path("{id: \\d{1,18}}")
    public void cancel(@PathParam("id") long id, @HeaderParam("If-Match") String seen) {
        absences.cancel(id, SeenVersion.required(seen));
    }
}
