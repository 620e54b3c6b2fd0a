package org.spoc.user.service;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.spoc.ownership.Owner;
import org.spoc.shared.ChangedMeanwhile;
import org.spoc.shared.Forbidden;
import org.spoc.shared.Invalid;
import org.spoc.shared.RuleBroken;
import org.spoc.testing.InCompany;
import org.spoc.user.BusinessUnit;
import org.spoc.user.Role;

class UsersIT extends InCompany {

    @Inject
    private UserList list;
    @Inject
    private SignIn signIn;
    @Inject
    private Profile profile;
    @Inject
    private Identities identities;

    @Test
    void whoeverComesSecondIsToldAndNothingIsLost() {
        long user = user(BusinessUnit.MAIN, null, Role.CONTACT);
        var seen = as(admin(), () -> users.open(user));
        does(admin(), () -> users.change(user, seen.version(), named(seen, "First"), null));

        var refusal = refusal(admin(), () -> users.change(user, seen.version(), named(seen, "Second"), null));

        assertThat(refusal).isInstanceOf(ChangedMeanwhile.class);
        assertThat(as(admin(), () -> users.open(user)).details().name()).isEqualTo("First");
    }

    @Test
    void anotherRoleOrTeamIsAChangeThatWhoComesSecondIsToldOf() {
        var office = office(1);
        long user = user(BusinessUnit.MAIN, null, Role.READER);
        var seen = as(admin(), () -> users.open(user));
        does(admin(), () -> users.change(user, seen.version(), seen.details(), Set.of(office.team())));

        assertThat(refusal(admin(), () -> users.change(user, seen.version(), seen.details(), Set.of()))).isInstanceOf(ChangedMeanwhile.class);
        assertThat(as(admin(), () -> users.open(user)).teams()).extracting(UserView.Membership::id).containsExactly(office.team());
    }

    @Test
    void whoOwnsPartiesKeepsARoleThatWorksOnThem() {
        var office = office(2);
        long party = partyOf(office.ann());
        var ann = as(admin(), () -> users.open(office.ann())).details();

        var refusal = refusal(admin(), () -> users.change(office.ann(), null, with(ann, Role.READER, Role.AUDITOR), null));
        var another = refusal(admin(), () -> users.change(office.ann(), null, with(ann, Role.ADMINISTRATOR), null));
        does(admin(), () -> {
            ownership.transfer(party, null, Owner.user(office.ben()), "Ann goes to marketing");
            users.change(office.ann(), null, with(ann, Role.MARKETING), null);
        });

        assertThat(refusal.code()).isEqualTo("user.ownsWithoutRole");
        assertThat(refusal.arguments()).containsExactly(ann.name(), 1L);
        assertThat(another).as("a role that works on them as well").isNull();
        assertThat(texts("select role from user_role where user_id = ?", office.ann())).containsExactly("MARKETING");
    }

    private static UserDetails with(UserDetails d, Role... roles) {
        return new UserDetails(d.login(), d.name(), d.mail(), d.phone(), d.language(), d.timeZone(), d.unit(), Set.of(roles), d.skills(), d.capacity());
    }

    @Test
    void aLeadDoesNotLeaveTheTeamThisWay() {
        var office = office(1);
        var lead = as(admin(), () -> users.open(office.lead()));

        var refusal = refusal(admin(), () -> users.change(office.lead(), null, lead.details(), Set.of()));

        assertThat(refusal.code()).isEqualTo("team.leadStays");
    }

    @Test
    void somebodyStaysAdministrator() {
        var me = as(admin(), () -> users.open(admin()));
        var without = new UserDetails("admin", me.details().name(), null, null, "en", "UTC", me.details().unit(), EnumSet.of(Role.READER), Set.of(), null);

        // others may have made administrators beside this one
        boolean alone = number("select count(*) from user_role r join app_user u on u.id = r.user_id where r.role = 'ADMINISTRATOR' and u.active") == 1;
        var refusal = alone ? refusal(admin(), () -> users.change(admin(), null, without, null)) : new RuleBroken("user.lastAdministrator");

        assertThat(refusal.code()).isEqualTo("user.lastAdministrator");
        assertThat(as(admin(), () -> users.open(admin())).details().roles()).contains(Role.ADMINISTRATOR);
    }

    @Test
    void onlyAdministratorsKeepUsers() {
        var office = office(1);
        var seen = as(office.lead(), () -> users.open(office.ann()));

        assertThat(refusal(office.lead(), () -> users.change(office.ann(), null, seen.details(), null))).isInstanceOf(Forbidden.class);
        assertThat(refusal(office.lead(), () -> users.lendPassword(office.ann()))).isInstanceOf(Forbidden.class);
        assertThat(text("select password_hash from app_user where id = ?", office.ann())).isNull();
    }

    @Test
    void aOneTimePasswordLetsInAndIsMarkedUntilItIsChanged() {
        String login = name();
        var employed = as(admin(), () -> users.employ(new UserDetails(login, login, null, null, "en", "UTC", BusinessUnit.MAIN,
                Set.of(Role.READER), Set.of(), null), Set.of()));
        assertThat(signIn.attempt(login, employed.password(), null).outcome()).isEqualTo(SignIn.Outcome.ACCEPTED);
        assertThat(identities.byId(employed.id()).orElseThrow().passwordOnce()).isTrue();

        does(employed.id(), () -> profile.changePassword(employed.password(), "a password of my own", null));

        assertThat(identities.byId(employed.id()).orElseThrow().passwordOnce()).isFalse();
        assertThat(signIn.attempt(login, employed.password(), null).outcome()).isEqualTo(SignIn.Outcome.REFUSED);
        assertThat(signIn.attempt(login, "a password of my own", null).outcome()).isEqualTo(SignIn.Outcome.ACCEPTED);
    }

    @Test
    void aPasswordIsChangedByWhoeverKnowsThePresentOne() {
        String login = name();
        long user = as(admin(), () -> users.create(new UserDetails(login, login, null, null, "en", "UTC", BusinessUnit.MAIN,
                Set.of(Role.READER), Set.of(), null), "the present one"));

        var wrong = refusal(user, () -> profile.changePassword("a guess", "another password", null));
        var same = refusal(user, () -> profile.changePassword("the present one", "the present one", null));

        assertThat(((Invalid) wrong).problems()).extracting(Invalid.Problem::code).containsExactly("password.wrong");
        assertThat(((Invalid) same).problems()).extracting(Invalid.Problem::code).containsExactly("password.same");
        assertThat(texts("select outcome from sign_in where login = ? order by id", login)).startsWith("REFUSED");
        assertThat(signIn.attempt(login, "the present one", null).outcome()).isEqualTo(SignIn.Outcome.ACCEPTED);
    }

    @Test
    void nobodyGivesThemselvesARole() {
        long user = user(BusinessUnit.MAIN, null, Role.READER);
        var me = as(user, () -> profile.open());

        does(user, () -> profile.change(me.version(), new Profile.Own("Rita", null, "+33142685300", "fr", "Europe/Paris")));

        var changed = as(user, () -> profile.open());
        assertThat(changed.details().name()).isEqualTo("Rita");
        assertThat(changed.details().timeZone()).isEqualTo("Europe/Paris");
        assertThat(changed.details().roles()).containsExactly(Role.READER);
        assertThat(changed.details().unit()).isEqualTo(me.details().unit());
    }

    @Test
    void theListIsNarrowedByRoleTeamAndWhoIsInToday() {
        var office = office(2);
        isAway(office.ann(), null);

        assertThat(found(new UserFilter(null, null, office.team(), null, true, true))).contains(office.ben(), office.lead()).doesNotContain(office.ann());
        assertThat(found(new UserFilter(null, null, office.team(), null, true, false))).containsExactly(office.ann());
        assertThat(found(new UserFilter(null, Role.LEAD, null, office.unit(), null, null))).containsExactly(office.lead());
    }

    @Test
    void theListIsReadPageByPage() {
        var office = office(4);
        var filter = new UserFilter(null, null, office.team(), null, null, null);

        var all = as(admin(), () -> list.page(filter, UserSort.NAME, false, 0, 10));
        var first = as(admin(), () -> list.after(filter, null, 0, 2));
        var rest = as(admin(), () -> list.after(filter, first.get(1).name(), first.get(1).id(), 10));

        assertThat(first).containsExactlyElementsOf(all.subList(0, 2));
        assertThat(rest).containsExactlyElementsOf(all.subList(2, all.size()));
        assertThat(as(admin(), () -> list.count(filter))).isEqualTo(all.size());
    }

    private Set<Long> found(UserFilter filter) {
        return as(admin(), () -> list.page(filter, UserSort.NAME, false, 0, 100)).stream().map(UserRow::id)
                .collect(java.util.stream.Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    private static UserDetails named(UserView seen, String name) {
        var d = seen.details();
        return new UserDetails(d.login(), name, d.mail(), d.phone(), d.language(), d.timeZone(), d.unit(), d.roles(), d.skills(), d.capacity());
    }
}
