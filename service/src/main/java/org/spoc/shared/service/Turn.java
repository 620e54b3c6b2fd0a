package org.spoc.shared.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;

/**
 * Those who want the same thing that can be had only once, such as a user name, come one after the other: the second
 * one waits until the first one's transaction has ended, and is then told politely that it is taken. The database would
 * refuse it as well, but as an error of the program.
 */
@ApplicationScoped
public class Turn {

    @Inject
    private Sql sql;

    /**
     * Waits for its turn, until the transaction ends.
     *
     * @param what kind of thing, for example {@code login}
     * @param name of it; case does not matter
     */
    public void at(String what, Object name) {
        sql.query("select pg_advisory_xact_lock(7767, hashtext(?))", what + ":" + name.toString().toLowerCase(Locale.ROOT)).exists();
    }
}
