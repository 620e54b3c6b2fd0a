package org.spoc.importing.service;

import jakarta.ejb.ApplicationException;

/** Somebody else works on the import by now: whatever this worker was about to write is undone. */
@ApplicationException(rollback = true)
class LostClaim extends RuntimeException {

    LostClaim(long job) {
        super("import " + job + " is worked on elsewhere");
    }
}
