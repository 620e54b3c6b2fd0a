package org.spoc.user.service;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spoc.testing.InCompany;
import org.spoc.user.BusinessUnit;
import org.spoc.user.Role;
import org.spoc.user.service.SignIn.Outcome;

class SignInIT extends InCompany {

    private static final String PASSWORD = "correct horse battery";

    @Inject
    private SignIn signIn;

    private String login;
    private long user;

    @BeforeEach
    void employ() {
        login = name();
        user = as(admin(), () -> users.create(new UserDetails(login, login, null, null, "en", "UTC", BusinessUnit.MAIN,
                Set.of(Role.READER), Set.of(), null), PASSWORD));
    }

    @Test
    void letsInWithTheRightPasswordInAnySpellingOfTheLogin() {
        assertThat(signIn.attempt(" " + login.toUpperCase() + " ", PASSWORD, null).outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void logsEachSignInOfAPersonButNotEachCallOfAProgram() {
        signIn.enter(login, PASSWORD, null);
        signIn.attempt(login, PASSWORD, null);
        signIn.enter(login, PASSWORD, null);

        assertThat(number("select count(*) from sign_in where login = ? and outcome = 'ACCEPTED'", login)).isEqualTo(2);
    }

    @Test
    void letsNobodyInWithAWrongPassword() {
        assertThat(signIn.attempt(login, PASSWORD + "!", null).outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(signIn.attempt("nobody-" + login, PASSWORD, null).outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(signIn.attempt(login, null, null).outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(signIn.attempt(null, PASSWORD, null).outcome()).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void makesWaitAfterTenFailuresEvenWithTheRightPassword() {
        for (int i = 0; i < 10; i++) {
            assertThat(signIn.attempt(login, "wrong " + i, null).outcome()).isEqualTo(Outcome.REFUSED);
        }

        var answer = signIn.attempt(login, PASSWORD, "192.0.2.1");

        assertThat(answer.outcome()).isEqualTo(Outcome.THROTTLED);
        assertThat(answer.until()).isNotNull();
        assertThat(answer.login()).isNull();
    }

    @Test
    void countsAttemptsThatComeTogether() throws Exception {
        var outcomes = atOnce(2, desk -> user, turn -> () -> signIn.attempt(login, "wrong " + turn, null).outcome());

        // a slow machine may let the first wait of two seconds pass
        assertThat(outcomes).filteredOn(Outcome.REFUSED::equals).hasSizeBetween(10, 12);
        assertThat(outcomes).contains(Outcome.THROTTLED);
    }

    @Test
    void makesNobodyElseWait() {
        for (int i = 0; i < 11; i++) {
            signIn.attempt("nobody-" + login, "wrong", null);
        }

        assertThat(signIn.attempt(login, PASSWORD, null).outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void forgetsFailuresOnceSomebodyGotIn() {
        for (int i = 0; i < 9; i++) {
            signIn.attempt(login, "wrong", null);
        }
        signIn.attempt(login, PASSWORD, null);

        for (int i = 0; i < 9; i++) {
            assertThat(signIn.attempt(login, "wrong", null).outcome()).isEqualTo(Outcome.REFUSED);
        }
    }

    @Test
    void logsEveryAttempt() {
        signIn.attempt(login, "wrong", "192.0.2.7");
        signIn.attempt(login, PASSWORD, "192.0.2.7");

        assertThat(texts("select outcome || ' ' || address from sign_in where login = ? order by id", login))
                .containsExactly("REFUSED 192.0.2.7", "ACCEPTED 192.0.2.7");
    }

    @Test
    void keepsNoPassword() {
        assertThat(text("select password_hash from app_user where login = ?", login)).startsWith("PBKDF2WithHmacSHA512:210000:")
                .doesNotContain(PASSWORD);
    }

    @Test
    void doesNotLetInWithThePasswordOfBefore() {
        signIn.attempt(login, PASSWORD, null);

        does(admin(), () -> users.setPassword(user, "another horse"));

        assertThat(signIn.attempt(login, PASSWORD, null).outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(signIn.attempt(login, "another horse", null).outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void doesNotLetInWhoeverLeft() {
        signIn.attempt(login, PASSWORD, null);

        does(admin(), () -> users.deactivate(user));

        assertThat(signIn.attempt(login, PASSWORD, null).outcome()).isEqualTo(Outcome.REFUSED);
    }
}
