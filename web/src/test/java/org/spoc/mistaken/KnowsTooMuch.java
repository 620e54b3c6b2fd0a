package org.spoc.mistaken;

import jakarta.ejb.SessionContext;
import java.sql.Connection;
import java.time.Instant;
import org.spoc.user.service.Caller;

/** Wrong on purpose: what no class of the domain may do. */
class KnowsTooMuch {

    Caller service;
    SessionContext container;
    Connection store;

    void printTheTime() {
        System.out.println(Instant.now());
    }
}
