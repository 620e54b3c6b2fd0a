package org.spoc.user.service;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spoc.shared.Invalid;
import org.spoc.shared.NotFound;
import org.spoc.testing.InCompany;
import org.spoc.user.BusinessUnit;
import org.spoc.user.Permission;
import org.spoc.user.Role;
import org.spoc.user.TokenScope;

class TokensIT extends InCompany {

    private static final String PASSWORD = "correct horse battery";
    private static final String HERE = "192.0.2.1";

    @Inject
    private Tokens tokens;
    @Inject
    private TokenSignIn door;
    @Inject
    private SignIn signIn;

    private String login;
    private long user;

    @BeforeEach
    void employ() {
        login = name();
        user = as(admin(), () -> users.create(new UserDetails(login, login, null, null, "en", "UTC", BusinessUnit.MAIN,
                Set.of(Role.CONTACT), Set.of(), null), PASSWORD));
    }

    private Tokens.Made make(TokenScope... scopes) {
        return as(user, () -> tokens.make("Nightly job", Set.of(scopes), today().plusDays(30)));
    }

    @Test
    void aTokenLetsItsUserInAndNobodyElse() {
        String secret = make(TokenScope.READ).secret();

        assertThat(secret).matches("spoc_[A-Za-z0-9_-]{43}");
        assertThat(door.enter(secret, HERE)).get().extracting(Identity::id).isEqualTo(user);
        assertThat(door.enter(secret + "x", HERE)).isEmpty();
        assertThat(door.enter("", HERE)).isEmpty();
    }

    @Test
    void onlyADigestIsKept() {
        String secret = make(TokenScope.READ).secret();

        assertThat(text("select row_to_json(t)::text from api_token t where user_id = ?", user)).doesNotContain(secret, secret.substring(5));
        assertThat(text("select encode(hash, 'hex') from api_token where user_id = ?", user)).hasSize(64);
    }

    @Test
    void opensNoMoreThanItsScopesAndNoMoreThanItsUserMay() {
        Identity reading = door.enter(make(TokenScope.READ).secret(), HERE).orElseThrow();
        Identity administering = door.enter(make(TokenScope.ADMINISTRATION).secret(), HERE).orElseThrow();

        assertThat(reading.may(Permission.SEE_PARTIES)).isTrue();
        assertThat(reading.may(Permission.EDIT_PARTIES)).isFalse();
        assertThat(administering.may(Permission.MANAGE_USERS)).isFalse();
    }

    @Test
    void endsAfterItsLastDay() {
        Tokens.Made made = make(TokenScope.READ);

        text("update api_token set created_at = now() - interval '40 days', expires_at = now() - interval '1 second' where id = ? returning 'done'",
                made.row().id());

        assertThat(door.enter(made.secret(), HERE)).isEmpty();
        assertThat(as(user, () -> tokens.mine())).isEmpty();
    }

    @Test
    void endsWhenItIsRevokedByItsUserOnly() {
        Tokens.Made made = make(TokenScope.READ);

        assertThat(refusal(admin(), () -> tokens.revoke(made.row().id()))).isInstanceOf(NotFound.class);
        assertThat(door.enter(made.secret(), HERE)).isPresent();
        does(user, () -> tokens.revoke(made.row().id()));

        assertThat(door.enter(made.secret(), HERE)).isEmpty();
    }

    @Test
    void endsWithDeactivationForGood() {
        String secret = make(TokenScope.READ).secret();

        does(admin(), () -> users.deactivate(user));
        assertThat(door.enter(secret, HERE)).isEmpty();
        does(admin(), () -> users.reactivate(user));

        assertThat(door.enter(secret, HERE)).isEmpty();
    }

    @Test
    void endsWhenSomebodyElseSetsThePassword() {
        String chosen = make(TokenScope.READ).secret();
        does(admin(), () -> users.setPassword(user, "another horse"));
        String lent = make(TokenScope.READ).secret();
        as(admin(), () -> users.lendPassword(user));

        assertThat(door.enter(chosen, HERE)).isEmpty();
        assertThat(door.enter(lent, HERE)).isEmpty();
    }

    @Test
    void refusesWhatNobodyShouldMake() {
        var noScope = refusal(user, () -> tokens.make("a", Set.of(), today()));
        var tooLong = refusal(user, () -> tokens.make("a", Set.of(TokenScope.READ), today().plusDays(366)));
        var past = refusal(user, () -> tokens.make("a", Set.of(TokenScope.READ), today().minusDays(1)));
        var nameless = refusal(user, () -> tokens.make(" ", Set.of(TokenScope.READ), today()));

        assertThat(((Invalid) noScope).problems().get(0).code()).isEqualTo("token.needsScope");
        assertThat(((Invalid) tooLong).problems().get(0).code()).isEqualTo("token.lastDay");
        assertThat(((Invalid) past).problems().get(0).code()).isEqualTo("token.lastDay");
        assertThat(((Invalid) nameless).problems().get(0).member()).isEqualTo("name");
        assertThat(number("select count(*) from api_token where user_id = ?", user)).isZero();
    }

    @Test
    void fiftyAreEnoughHoweverManyAreMadeAtOnce() throws Exception {
        atOnce(4, desk -> user, turn -> () -> {
            try {
                return tokens.make("many", Set.of(TokenScope.READ), today());
            } catch (org.spoc.shared.RuleBroken tooMany) {
                return null;
            }
        });

        assertThat(number("select count(*) from api_token where user_id = ?", user)).isEqualTo(50);
    }

    @Test
    void theLogTellsTheFirstUseInAnHourAndOtherAddresses() {
        String secret = make(TokenScope.READ).secret();

        for (String address : new String[] {HERE, HERE, HERE, "192.0.2.9", "192.0.2.9"}) {
            door.enter(secret, address);
        }

        assertThat(texts("select address from sign_in where login = ? and token_id is not null", login)).hasSizeBetween(2, 3)
                .contains(HERE, "192.0.2.9");
        assertThat(as(user, () -> tokens.mine()).get(0).usedFrom()).isEqualTo("192.0.2.9");
    }

    @Test
    void aTokenThatEndedIsLoggedAndMakesNobodyWait() {
        Tokens.Made made = make(TokenScope.READ);
        does(user, () -> tokens.revoke(made.row().id()));

        for (int i = 0; i < 30; i++) {
            door.enter(made.secret(), HERE);
        }

        assertThat(texts("select outcome from sign_in where login = ? and token_id is not null", login)).containsOnly("REFUSED");
        assertThat(signIn.attempt(login, PASSWORD, HERE).outcome()).isEqualTo(SignIn.Outcome.ACCEPTED);
    }

    @Test
    void aTokenInUseDoesNotForgiveGuessing() {
        String secret = make(TokenScope.READ).secret();

        for (int i = 0; i < 10; i++) {
            signIn.attempt(login, "wrong " + i, null);
            door.enter(secret, "192.0.2." + i);
        }

        assertThat(signIn.attempt(login, PASSWORD, null).outcome()).isEqualTo(SignIn.Outcome.THROTTLED);
    }
}
