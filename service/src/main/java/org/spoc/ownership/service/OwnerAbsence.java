package org.spoc.ownership.service;

import java.io.Serializable;
import java.time.Instant;

/**
 * A time in which an accountable user was away.
 *
 * @param owner name of the accountable user
 * @param deputy name of who was named to stand in; null when nobody was
 */
public record OwnerAbsence(String owner, Instant from, Instant to, String deputy) implements Serializable {
}
