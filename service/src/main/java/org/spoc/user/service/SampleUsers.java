package org.spoc.user.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import org.spoc.shared.service.SampleMode;
import org.spoc.shared.service.Sql;
import org.spoc.user.Role;

/**
 * The users of the sample data. They have no password of their own: where sample data was asked for they are let in
 * with one that everybody may know, elsewhere nobody is. Who is given a real password is an ordinary user from then on.
 */
@ApplicationScoped
public class SampleUsers {

    /** What every sample user signs in with, where sample data was asked for. */
    public static final String PASSWORD = "sample";

    /** Somebody to try SPOC as. */
    public record SampleUser(String login, String name, Role role) {
    }

    @Inject
    private Sql sql;
    @Inject
    private SampleMode mode;

    /** One for each role, in the order of the roles; nobody unless sample data was asked for. */
    public List<SampleUser> oneOfEachRole() {
        if (!mode.isOn()) {
            return List.of();
        }
        return sql.query("""
                select distinct on (r.role) u.login, u.name, r.role from app_user u join user_role r on r.user_id = u.id
                where u.sample and u.active and u.password_hash is null order by r.role, u.id
                """).list(row -> new SampleUser(row.text("login"), row.text("name"), row.constant("role", Role.class)))
                .stream().sorted(Comparator.comparing(SampleUser::role)).toList();
    }

    boolean letIn(String login, String password) {
        return mode.isOn() && PASSWORD.equals(password) && sql.query("""
                select 1 from app_user where login = ? and sample and active and password_hash is null
                """, login).exists();
    }
}
