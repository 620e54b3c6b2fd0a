package org.spoc.shared.api;

import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The answer to something that came into being. */
public final class Created {

    private Created() {
    }

    /** @param address below {@code /api/v1}, for example {@code parties/1000} */
    public static Response at(String address, Object body) {
        return Response.created(URI.create(RestApplication.ROOT + address)).entity(body).build();
    }

    public static Response at(String address, long version, Object body) {
        return Response.created(URI.create(RestApplication.ROOT + address)).tag(SeenVersion.tag(version)).entity(body).build();
    }

    public static Response body(Object body) {
        return Response.status(Response.Status.CREATED).entity(body).build();
    }
}
