package org.spoc.party.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;
import java.time.ZoneId;
import org.spoc.ownership.service.Owners;
import org.spoc.party.service.PartyExport;
import org.spoc.party.web.PartyFileWords;
import org.spoc.party.web.PartyListFile;
import org.spoc.shared.api.Wording;
import org.spoc.user.service.Caller;

/** Lists of parties as files, of any length. */
@RequestScoped
@Path("parties/export")
public class PartyExportResource {

    @Inject
    private PartyExport export;
    @Inject
    private Owners owners;
    @Inject
    private Caller caller;
    @Inject
    private Wording wording;
    @Inject
    private Clock clock;

    @GET
    @Produces(MediaType.WILDCARD)
    public Response file(@BeanParam PartyConditions conditions, @BeanParam ExportQuery query) {
        export.check();
        var words = new PartyFileWords(wording.sentences(), ZoneId.of(caller.identity().timeZone()), query.exact());
        var file = new PartyListFile(export, conditions.filter(owners, caller), query.order(), query.columns(), words, query.format());
        return Response.ok((StreamingOutput) file::write, file.format().type())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name(clock) + "\"").build();
    }
}
