package org.spoc.user.service;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spoc.testing.InCompany;
import org.spoc.user.BusinessUnit;
import org.spoc.user.Role;

/** Who is signed in on the pages, and until when. */
class OpenSignInsIT extends InCompany {

    @Inject
    private OpenSignIns signIns;
    @Inject
    private Identities identities;
    @Resource(lookup = "jdbc/spoc")
    private DataSource database;

    private long user;
    private String token;

    @BeforeEach
    void signIn() {
        String login = name();
        user = as(admin(), () -> users.create(new UserDetails(login, login, null, null, "en", "UTC", BusinessUnit.MAIN,
                Set.of(Role.READER), Set.of(), null), "correct horse battery"));
        token = signIns.begin(identities.byId(user).orElseThrow());
    }

    @Test
    void isKnownByTheToken() {
        assertThat(signedIn()).contains(user);
        assertThat(signIns.find("x".repeat(43))).isEmpty();
    }

    @Test
    void noTokenIsKept() throws SQLException {
        assertThat(change("update signed_in set seen_at = seen_at where encode(token, 'escape') like ?", "%" + token + "%")).isZero();
    }

    @Test
    void isOverWithTheSignOut() {
        signIns.end(token);

        assertThat(signedIn()).isEmpty();
    }

    @Test
    void isOverWithAnotherPassword() throws SQLException {
        change("update app_user set password_changed_at = password_changed_at + interval '1 second' where id = ?", user);

        assertThat(signedIn()).isEmpty();
    }

    @Test
    void isOverWhenTheUserIsDeactivated() throws SQLException {
        change("update app_user set active = false where id = ?", user);

        assertThat(signedIn()).isEmpty();
    }

    @Test
    void staysOverWhenTheUserIsActiveAgain() {
        does(admin(), () -> users.deactivate(user));

        does(admin(), () -> users.reactivate(user));

        assertThat(signedIn()).isEmpty();
    }

    @Test
    void isOverAfterHalfAnHourWithoutARequest() throws SQLException {
        earlier("29 minutes");
        assertThat(signedIn()).contains(user);

        earlier("29 minutes");
        assertThat(signedIn()).as("seen meanwhile").contains(user);

        earlier("31 minutes");
        assertThat(signedIn()).isEmpty();
    }

    @Test
    void isOverAfterTwelveHoursHoweverBusy() throws SQLException {
        change("update signed_in set since = since - interval '12 hours' where user_id = ?", user);

        assertThat(signedIn()).isEmpty();
    }

    @Test
    void whatIsOverIsDeleted() throws SQLException {
        earlier("31 minutes");

        assertThat(signIns.purge()).isPositive();
        assertThat(change("update signed_in set seen_at = seen_at where user_id = ?", user)).isZero();
    }

    private Optional<Long> signedIn() {
        return signIns.find(token).map(Identity::id);
    }

    private void earlier(String by) throws SQLException {
        change("update signed_in set since = since - ?::text::interval, seen_at = seen_at - ?::text::interval where user_id = ?", by, by, user);
    }

    private int change(String text, Object... values) throws SQLException {
        try (Connection connection = database.getConnection(); PreparedStatement statement = connection.prepareStatement(text)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }
}
