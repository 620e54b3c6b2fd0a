package org.spoc.audit.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.spoc.audit.service.AuditRow;
import org.spoc.audit.service.AuditTrail;
import org.spoc.shared.NotFound;
import org.spoc.shared.api.Cursor;
import org.spoc.shared.api.Page;
import org.spoc.shared.api.Parameters;
import org.spoc.shared.api.TokenReach;
import org.spoc.user.TokenScope;

/** Who changed what, when and how. Nothing of it can be changed. */
@RequestScoped
@Path("audit")
@TokenReach(read = TokenScope.ADMINISTRATION)
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {

    private static final String ORDER = "audit";

    @Inject
    private AuditTrail trail;

    /** The latest first. */
    @GET
    public Page<AuditAnswer> list(@BeanParam AuditParameters parameters, @QueryParam("after") String after, @QueryParam("limit") String limit) {
        int size = Parameters.limit(limit);
        Cursor cursor = Cursor.read(after, ORDER);
        List<AuditRow> found = trail.list(parameters.filter(), cursor == null ? null : cursor.id(), size + 1);
        return new Page<>(found.stream().limit(size).map(AuditAnswer::of).toList(),
                found.size() > size ? new Cursor(ORDER, "", found.get(size - 1).id()).text() : null);
    }

    @GET
    @Path("{id: \\d{1,18}}")
    public AuditAnswer one(@PathParam("id") long id) {
        return AuditAnswer.of(trail.one(id));
    }

    /** The latest seal, to be kept elsewhere. */
    @GET
    @Path("seal")
    public AuditTrail.Seal seal() {
        return trail.latestSeal().orElseThrow(() -> new NotFound("seal", ""));
    }
}
