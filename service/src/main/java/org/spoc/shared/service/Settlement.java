package org.spoc.shared.service;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** A transaction that spans several calls of services. */
@ApplicationScoped
public class Settlement {

    private static final String DEPTH = Settlement.class.getName();

    @Resource
    private TransactionSynchronizationRegistry transaction;
    @PersistenceContext(unitName = "spoc")
    private EntityManager entities;

    /** From now on to the end of the transaction each call of a {@link Settled} service is settled by itself. */
    public void begin() {
        transaction.putResource(DEPTH, new int[1]);
    }

    /** Null where each call is a transaction of its own. */
    int[] depth() {
        return transaction.getTransactionStatus() == Status.STATUS_NO_TRANSACTION ? null : (int[]) transaction.getResource(DEPTH);
    }

    /** Nothing is waiting to be written, and nothing that was read is taken for the present. */
    void settle() {
        entities.flush();
        entities.clear();
    }
}
