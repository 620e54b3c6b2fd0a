package org.spoc.shared.api;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;

/** More bytes came than a JSON body may have. Nothing was kept of them. */
class BodyTooLarge extends ClientErrorException {

    BodyTooLarge() {
        super(Response.Status.REQUEST_ENTITY_TOO_LARGE);
    }
}
