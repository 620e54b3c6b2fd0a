package org.spoc.shared.service;

import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;

/** What lies behind an exception that the container or the store has wrapped, maybe several times. */
public final class Causes {

    private static final int DEEPEST = 20;

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

    private static Stream<Throwable> of(Throwable thrown) {
        return Stream.iterate(thrown, each -> each != null, Throwable::getCause).limit(DEEPEST);
    }
}
