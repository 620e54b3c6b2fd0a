package org.spoc.user.service;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.function.Consumer;
import org.spoc.shared.service.Sql;
import org.spoc.shared.service.Writing;
import org.spoc.user.Channel;

/**
 * Tells the database who writes, once in each transaction that does, so that the audit trail names them. What is not
 * signed was written around the application.
 */
@ApplicationScoped
class Signature {

    /** The arguments are those of {@link Signed}, as texts. */
    static final String STATEMENT = """
            select set_config('spoc.actor', ?, true), set_config('spoc.on_behalf_of', ?, true), set_config('spoc.channel', ?, true)
            """;

    /**
     * Who writes.
     *
     * @param actor user id; null for SPOC itself
     * @param onBehalfOf user id of the absent owner whom the actor stands in for; null when nobody
     */
    record Signed(Long actor, Long onBehalfOf, Channel channel) {

        static final Signed BY_SPOC = new Signed(null, null, Channel.SYSTEM);

        Object[] texts() {
            return new Object[] {text(actor), text(onBehalfOf), channel.name()};
        }

        private static String text(Long id) {
            return id == null ? "" : id.toString();
        }
    }

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;
    @Inject
    private Sql sql;
    @Inject
    private Caller caller;

    void sign(@Observes Writing writing) {
        sign(this::tell);
    }

    /** @param teller says it on the connection that is about to write */
    void sign(Consumer<Signed> teller) {
        if (transaction.getTransactionStatus() != Status.STATUS_NO_TRANSACTION) {
            Signed signed = signed();
            if (!signed.equals(transaction.getResource(Signature.class))) {
                transaction.putResource(Signature.class, signed);
                teller.accept(signed);
            }
        }
    }

    /** Somebody else's place is taken within a transaction that was signed before. */
    void renew() {
        if (transaction.getTransactionStatus() == Status.STATUS_ACTIVE && transaction.getResource(Signature.class) != null) {
            sign(this::tell);
        }
    }

    private Signed signed() {
        try {
            return caller.signs();
        } catch (ContextNotActiveException nobodyAsks) {
            return Signed.BY_SPOC;
        }
    }

    private void tell(Signed signed) {
        sql.query(STATEMENT, signed.texts()).exists();
    }
}
