package org.spoc.party.service;

import java.io.Serializable;
import java.time.Instant;

/**
 * A stretch of time, {@code [from, to)}.
 *
 * @param from null for since ever
 * @param to null for until now
 */
public record Period(Instant from, Instant to) implements Serializable {

    public static final Period ALWAYS = new Period(null, null);
}
