package org.spoc.sample.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.spoc.shared.service.Time;
import org.spoc.user.Channel;
import org.spoc.user.service.Caller;
import org.spoc.user.service.Identities;
import org.spoc.user.service.Identity;

/** Does something as somebody at an instant of the past, with the rights that this user has then. */
@ApplicationScoped
class Desk {

    @PersistenceContext(unitName = "spoc")
    private EntityManager entities;
    @Inject
    private Time time;
    @Inject
    private Caller caller;
    @Inject
    private Identities identities;
    @Inject
    private Instance<RequestContextController> requests;

    private final Map<Long, Identity> known = new HashMap<>();

    void as(long user, Channel channel, Instant at, Runnable work) {
        time.asOf(at, () -> inRequest(() -> {
            caller.signedIn(identity(user), channel);
            work.run();
            write();
        }));
    }

    /** Something that the machine does by itself. */
    void byItself(Instant at, Runnable work) {
        time.asOf(at, () -> {
            work.run();
            write();
        });
    }

    /** The rights of nobody change in the story. */
    private Identity identity(long user) {
        return known.computeIfAbsent(user, id -> identities.byId(id).orElseThrow());
    }

    /** What comes next is read by plain SQL; and what was written is not looked through again at each step. */
    private void write() {
        entities.flush();
        entities.clear();
    }

    private void inRequest(Runnable work) {
        RequestContextController request = requests.get();
        if (!request.activate()) {
            throw new IllegalStateException("each of them needs a request of its own");
        }
        try {
            work.run();
        } finally {
            request.deactivate();
            requests.destroy(request);
        }
    }
}
