package org.spoc.user.api;

import jakarta.validation.constraints.NotNull;
import java.util.Set;
import org.spoc.user.BusinessUnit;
import org.spoc.user.Role;
import org.spoc.user.service.UserDetails;

/**
 * A new user.
 *
 * @param language null for English
 * @param timeZone null for UTC
 * @param unit null for the main business unit
 * @param password null for a user who cannot sign in yet
 */
public record UserInput(String login, String name, String mail, String phone, String language, String timeZone, Long unit,
        @NotNull Set<Role> roles, Set<String> skills, Integer capacity, String password) {

    UserDetails details() {
        return new UserDetails(login, name, mail, phone, language == null ? "en" : language,
                timeZone == null ? "UTC" : timeZone, unit == null ? BusinessUnit.MAIN : unit, roles,
                skills == null ? Set.of() : skills, capacity);
    }
}
