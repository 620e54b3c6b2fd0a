package org.spoc.user.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.spoc.user.Role;
import org.spoc.user.service.UserDetails;
import org.spoc.user.service.UserView;

/**
 * One user.
 *
 * @param unit id of the business unit
 * @param unitName its name
 * @param parties how many parties the user owns
 * @param awayUntil last day of the absence that includes today; null for who is in
 * @param canSignIn has a password
 */
public record UserAnswer(long id, String login, String name, String mail, String phone, String language, String timeZone, long unit,
        String unitName, boolean active, Set<Role> roles, Set<String> skills, Integer capacity, List<UserView.Membership> teams,
        long parties, LocalDate awayUntil, boolean canSignIn) {

    static UserAnswer of(UserView view) {
        UserDetails d = view.details();
        return new UserAnswer(view.id(), d.login(), d.name(), d.mail(), d.phone(), d.language(), d.timeZone(), d.unit(), view.unit(),
                view.active(), new TreeSet<>(d.roles()), d.skills(), d.capacity(), view.teams(), view.parties(), view.awayUntil(),
                view.passwordSince() != null);
    }
}
