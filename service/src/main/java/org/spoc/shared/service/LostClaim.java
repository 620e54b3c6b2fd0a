package org.spoc.shared.service;

import jakarta.ejb.ApplicationException;

/** Somebody else works on a job by now: whatever this worker was about to write is undone. */
@ApplicationException(rollback = true)
public class LostClaim extends RuntimeException {

    /** @param job what is worked on, for the log */
    public LostClaim(String job) {
        super(job + " is worked on elsewhere");
    }
}
