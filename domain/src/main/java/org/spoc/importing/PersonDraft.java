package org.spoc.importing;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.spoc.shared.SearchText;
import org.spoc.user.Role;

/**
 * What one row says about somebody of the company. What it does not say is {@code null} or empty, and then what is
 * known already stays.
 *
 * @param team name of the team
 * @param lead name, mail address or login of whoever leads it
 * @param unit name of the business unit
 */
public record PersonDraft(long row, String name, String mail, String login, String phone, String language, String timeZone,
                          String team, String lead, String unit, Set<Role> roles, List<String> skills) {

    /** What a user is recognised by: the login, else the mail address, else the name. */
    public String identity() {
        if (login != null) {
            return "login " + login;
        }
        return mail == null ? "name " + SearchText.of(name) : "mail " + mail.toLowerCase(java.util.Locale.ROOT);
    }

    /** The team that the row means: the one it names, else the one of its lead. */
    public Optional<String> teamName() {
        return team == null ? Optional.ofNullable(lead).map(name -> "Team " + name) : Optional.of(team);
    }
}
