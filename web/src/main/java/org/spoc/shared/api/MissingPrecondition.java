package org.spoc.shared.api;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;

/** Whoever changes something must say which version they have seen. */
class MissingPrecondition extends ClientErrorException {

    MissingPrecondition() {
        super(Response.Status.PRECONDITION_REQUIRED);
    }
}
