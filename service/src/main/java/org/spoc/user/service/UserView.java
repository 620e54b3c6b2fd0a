package org.spoc.user.service;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One user, with what an administrator changes.
 *
 * @param unit name of the business unit
 * @param teams the teams the user belongs to or leads
 * @param parties how many parties the user owns
 * @param awayUntil last day of the absence that includes today; null for who is in
 * @param passwordSince when the password was set; null when the user cannot sign in yet
 * @param passwordOnce the password was handed out and must be changed first
 */
public record UserView(long id, long version, UserDetails details, String unit, boolean active, List<Membership> teams,
        long parties, LocalDate awayUntil, Instant passwordSince, boolean passwordOnce) implements Serializable {

    /** A team of a user. */
    public record Membership(long id, String name, boolean leads, boolean member) implements Serializable {
    }
}
