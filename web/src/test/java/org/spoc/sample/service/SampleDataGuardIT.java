package org.spoc.sample.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.spoc.shared.service.Time;
import org.spoc.testing.InCompany;
import org.spoc.user.BusinessUnit;
import org.spoc.user.Role;
import org.spoc.user.service.SampleUsers;
import org.spoc.user.service.SignIn;
import org.spoc.user.service.UserDetails;

/** What a company must not get of sample data: it was not asked for here, and there are parties of its own. */
class SampleDataGuardIT extends InCompany {

    @Inject
    private SampleData samples;
    @Inject
    private SampleUsers sampleUsers;
    @Inject
    private SignIn signIn;
    @Inject
    private Time time;
    @Resource
    private UserTransaction transaction;
    @Resource(lookup = "jdbc/spoc")
    private DataSource database;

    @Test
    void isNotLoadedBesidePartiesOfACompany() throws Exception {
        long own = partyOf(user(BusinessUnit.MAIN, null, Role.CONTACT));
        String before = stored(own) + number("select count(*) from party");

        SampleData.Outcome outcome = loaded();

        assertThat(outcome).isEqualTo(SampleData.Outcome.HAS_PARTIES_OF_ITS_OWN);
        assertThat(stored(own) + number("select count(*) from party")).isEqualTo(before);
        assertThat(number("select count(*) from sample_load")).isZero();
    }

    @Test
    void aSampleUserIsLetInNowhereElse() throws SQLException {
        String login = name();
        as(admin(), () -> users.create(new UserDetails(login, login, null, null, "en", "UTC", BusinessUnit.MAIN, Set.of(Role.ADMINISTRATOR),
                Set.of(), null), null));
        mark(login);

        var answer = signIn.attempt(login, SampleUsers.PASSWORD, null);

        assertThat(answer.outcome()).isEqualTo(SignIn.Outcome.REFUSED);
        assertThat(sampleUsers.oneOfEachRole()).isEmpty();
    }

    @Test
    void nobodyStandsInThePast() {
        Instant past = Instant.parse("2020-01-01T00:00:00Z");

        assertThatThrownBy(() -> time.asOf(past, () -> { throw new AssertionError("went on"); })).isInstanceOf(IllegalStateException.class);
    }

    private SampleData.Outcome loaded() throws Exception {
        transaction.begin();
        try {
            return samples.load();
        } finally {
            transaction.rollback();
        }
    }

    private void mark(String login) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("update app_user set sample = true where login = ?")) {
            statement.setString(1, login);
            assertThat(statement.executeUpdate()).isOne();
        }
    }
}
