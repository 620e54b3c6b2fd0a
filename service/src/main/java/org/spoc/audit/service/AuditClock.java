package org.spoc.audit.service;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.spoc.audit.service.AuditSeals.Mark;

/** Seals the trail every few seconds, on whichever node is first. */
@Singleton
@Startup
@DependsOn("Schema")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AuditClock {

    private static final Logger LOG = System.getLogger(AuditClock.class.getName());

    @Inject
    private AuditSeals seals;

    private Mark mark;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public void look() {
        try {
            if (mark == null || sealed()) {
                mark = seals.mark();
            }
        } catch (RuntimeException away) {
            // a timer whose method throws twice is given up for ever by the container
            LOG.log(Level.WARNING, "the audit trail is not sealed now", away);
        }
    }

    private boolean sealed() {
        boolean settled = seals.settled(mark);
        while (settled && seals.seal(mark) > 0) {
            // block by block, each in a transaction of its own
        }
        return settled;
    }
}
