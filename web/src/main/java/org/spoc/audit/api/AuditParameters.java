package org.spoc.audit.api;

import jakarta.ws.rs.QueryParam;
import org.spoc.audit.AuditDeed;
import org.spoc.audit.AuditKind;
import org.spoc.audit.service.AuditFilter;
import org.spoc.shared.Invalid;
import org.spoc.shared.api.Parameters;
import org.spoc.user.Channel;

/** Which entries of the trail are asked for. */
public class AuditParameters {

    @QueryParam("kind")
    private String kind;
    @QueryParam("object")
    private String object;
    @QueryParam("actor")
    private String actor;
    @QueryParam("channel")
    private String channel;
    @QueryParam("deed")
    private String deed;
    @QueryParam("from")
    private String from;
    @QueryParam("to")
    private String to;

    /** @throws Invalid when one of them is not understood, or an object is named without its kind */
    AuditFilter filter() {
        AuditKind of = Parameters.constant("kind", kind, AuditKind.class);
        if (object != null && (of == null || !object.matches("\\d{1,18}"))) {
            throw Invalid.member("object", "audit.badObject");
        }
        return new AuditFilter(of, object == null ? null : Long.valueOf(object), actor, Parameters.constant("channel", channel, Channel.class),
                Parameters.constant("deed", deed, AuditDeed.class), Parameters.moment("from", from), Parameters.moment("to", to));
    }
}
