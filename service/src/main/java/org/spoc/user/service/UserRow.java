package org.spoc.user.service;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * A user in a list.
 *
 * @param unit name of the business unit
 * @param roles names of the roles
 * @param teams names of the teams
 * @param parties how many parties the user owns
 * @param awayUntil last day of the absence that includes today; null for who is in
 */
public record UserRow(long id, String login, String name, String mail, String phone, String unit, boolean active,
        List<String> roles, List<String> teams, long parties, LocalDate awayUntil) implements Serializable {
}
