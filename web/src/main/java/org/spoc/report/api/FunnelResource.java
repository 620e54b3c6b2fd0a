package org.spoc.report.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.spoc.ownership.service.Owners;
import org.spoc.report.service.Funnel;
import org.spoc.shared.api.Wording;
import org.spoc.user.service.Caller;

/** How the parties that the caller sees moved along the way in a period. */
@RequestScoped
@Path("funnel")
@Produces(MediaType.APPLICATION_JSON)
public class FunnelResource {

    @Inject
    private Funnel funnel;
    @Inject
    private Owners owners;
    @Inject
    private Caller caller;
    @Inject
    private Clock clock;
    @Inject
    private Wording wording;

    @GET
    public FunnelAnswer funnel(@BeanParam FunnelParameters asked) {
        return FunnelAnswer.of(funnel.open(asked.filter(owners, caller, clock)), wording.sentences());
    }
}
