package org.spoc.shared.service;

import jakarta.resource.ResourceException;
import jakarta.transaction.SystemException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.transaction.xa.XAException;
import org.spoc.shared.FullDisk;

/** What lies behind an exception that the container or the store has wrapped, maybe several times. */
public final class Causes {

    private static final int DEEPEST = 20;
    /** SQLSTATE of a database that ends, has ended by force, starts, or has no room for another connection. */
    private static final Set<String> AWAY = Set.of("57P01", "57P02", "57P03", "57P05", "53300");
    /** What the server's pool and its transactions throw when a connection is lost; they rarely name the cause. */
    private static final Set<Class<? extends Exception>> IN_A_TRANSACTION = Set.of(ResourceException.class, XAException.class, SystemException.class);

    private Causes() {
    }

    public static <T extends Throwable> Optional<T> find(Class<T> type, Throwable thrown) {
        return of(thrown).filter(type::isInstance).map(type::cast).findFirst();
    }

    /** Whether the database refused the data themselves, so that another attempt would end the same. */
    public static boolean areAboutData(Throwable thrown) {
        return of(thrown).anyMatch(Causes::isAboutData);
    }

    /** SQLSTATE 22: data exception, 23: integrity constraint. */
    private static boolean isAboutData(Throwable cause) {
        return cause instanceof SQLException sql && sql.getSQLState() != null
                && (sql.getSQLState().startsWith("22") || sql.getSQLState().startsWith("23"));
    }

    /**
     * Whether the database cannot be reached, or was lost on the way: the same may well be possible a little later. What
     * was on its way to be written has most likely not been.
     */
    public static boolean areAbsentDatabase(Throwable thrown) {
        return of(thrown).noneMatch(Causes::isRefusedCommit) && of(thrown).anyMatch(cause -> IN_A_TRANSACTION.stream().anyMatch(type -> type.isInstance(cause))
                || cause instanceof SQLException sql && (sql.getSQLState() == null ? isFromPool(sql) : isAway(sql.getSQLState())));
    }

    /** A database that refuses what is to be committed is there; of its answer the server passes on the words alone. */
    private static boolean isRefusedCommit(Throwable cause) {
        return cause instanceof XAException && String.valueOf(cause.getMessage()).contains("ERROR: ");
    }

    /** SQLSTATE 08: connection. */
    private static boolean isAway(String state) {
        return state.startsWith("08") || AWAY.contains(state);
    }

    /** Whether the database was told to stop, because it had worked for as long as a request may take: SQLSTATE 57014. */
    public static boolean areTooSlow(Throwable thrown) {
        return of(thrown).anyMatch(cause -> cause instanceof SQLException sql && "57014".equals(sql.getSQLState()));
    }

    /** Whether a disk is full, here or at the database, or holds no file that large. */
    public static boolean areFullDisk(Throwable thrown) {
        return of(thrown).anyMatch(cause -> cause instanceof SQLException sql && "53100".equals(sql.getSQLState())
                || cause instanceof IOException && FullDisk.isToldBy(cause));
    }

    /** The server tells in words alone that it has no connection to give. */
    private static boolean isFromPool(SQLException refused) {
        return String.valueOf(refused.getMessage()).startsWith("Error in allocating a connection");
    }

    private static Stream<Throwable> of(Throwable thrown) {
        return Stream.iterate(thrown, each -> each != null, Throwable::getCause).limit(DEEPEST);
    }
}
