package org.spoc.user.service;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import java.util.List;
import org.eclipse.persistence.queries.DataReadQuery;
import org.eclipse.persistence.queries.SQLCall;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;

/**
 * From the start on, what is written as entities is signed like what is written as plain SQL. It is mostly written when
 * the transaction is about to end; only EclipseLink has a connection then that still belongs to it.
 */
@Singleton
@Startup
@DependsOn("Schema")
public class SignatureStart {

    private static final List<String> ARGUMENTS = List.of("actor", "onBehalfOf", "channel");
    /** As EclipseLink writes it: arguments by their names. */
    private static final String STATEMENT = ARGUMENTS.stream().reduce(Signature.STATEMENT, (text, argument) -> text.replaceFirst("\\?", "#" + argument));

    @PersistenceUnit(unitName = "spoc")
    private EntityManagerFactory entities;
    @Inject
    private Signature signature;

    @PostConstruct
    void listen() {
        entities.unwrap(Session.class).getEventManager().addListener(new SessionEventAdapter() {
            @Override
            public void postBeginTransaction(SessionEvent begun) {
                signature.sign(signed -> tell(begun.getSession(), signed));
            }
        });
    }

    private static void tell(Session session, Signature.Signed signed) {
        var query = new DataReadQuery(new SQLCall(STATEMENT));
        query.setArguments(ARGUMENTS);
        session.executeQuery(query, List.of(signed.texts()));
    }
}
