package org.spoc.user.service;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.Set;
import org.spoc.shared.Legible;
import org.spoc.user.Role;

/**
 * What an administrator enters about a user.
 *
 * @param login lower case; what the user signs in with
 * @param language {@code en} or {@code fr}
 * @param timeZone IANA name
 * @param unit id of the business unit
 * @param capacity parties the user may own before automatic assignment passes them over; null for no limit
 */
public record UserDetails(@NotBlank @Size(max = 100) @Pattern(regexp = "[a-z0-9][a-z0-9._@-]*") String login,
        @NotBlank @Size(max = 200) @Legible String name, @Size(max = 254) String mail, @Size(max = 50) @Legible String phone,
        @NotNull @Pattern(regexp = "en|fr") String language, @NotNull @Size(max = 64) String timeZone, long unit,
        @NotNull Set<Role> roles, @NotNull Set<@Size(min = 1, max = 50) @Legible String> skills, @Min(0) Integer capacity)
        implements Serializable {
}
