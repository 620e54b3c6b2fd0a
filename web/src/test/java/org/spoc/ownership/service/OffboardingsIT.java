package org.spoc.ownership.service;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.spoc.ownership.Owner;
import org.spoc.ownership.Succession;
import org.spoc.shared.Forbidden;
import org.spoc.shared.Invalid;
import org.spoc.testing.InCompany;
import org.spoc.user.Role;

class OffboardingsIT extends InCompany {

    @Inject
    private Offboardings offboardings;

    @Test
    void everythingGoesToOneSuccessorAndTheUserLeaves() {
        var office = office(2);
        long party = partyOf(office.ann());
        long organisation = organisationOf(office.ann());
        long person = memberOf(organisation);

        does(admin(), () -> offboardings.begin(office.ann(), new Succession(Succession.Kind.USER, office.ben()), "Ann retires", true));
        var run = ended(office.ann());

        assertThat(run.state()).isEqualTo(OffboardingRow.State.DONE);
        assertThat(run.done()).isEqualTo(3);
        assertThat(List.of(ownerOf(party), ownerOf(organisation), ownerOf(person))).containsOnly(Owner.user(office.ben()));
        assertThat(text("select active from app_user where id = ?", office.ann())).isEqualTo("f");
        assertThat(text("select cause || ' ' || reason || ' ' || decided_by from ledger_entry where party_id = ? order by seq desc limit 1", party))
                .isEqualTo("TRANSFER Ann retires " + admin());
        assertThat(text("select cause from ledger_entry where party_id = ? order by seq desc limit 1", person)).isEqualTo("FOLLOWS_ORGANISATION");
        assertThat(number("select follows_id from party where id = ?", person)).isEqualTo(organisation);
    }

    @Test
    void aSuccessorCanWorkOnWhatTheyReceive() {
        var office = office(1);
        partyOf(office.ann());
        long reader = user(office.unit(), null, Role.READER);

        var refusal = refusal(admin(), () -> offboardings.begin(office.ann(), new Succession(Succession.Kind.USER, reader), "Ann retires", true));

        assertThat(((Invalid) refusal).problems()).extracting(Invalid.Problem::member, Invalid.Problem::code)
                .containsExactly(org.assertj.core.api.Assertions.tuple("successor", "owner.cannotOwn"));
        assertThat(texts("select 1 from offboarding where user_id = ?", office.ann())).isEmpty();
    }

    @Test
    void theMembersOfATeamReceiveInTurnAndWhoLeavesReceivesNothing() {
        var office = office(3);
        for (int i = 0; i < 6; i++) {
            partyOf(office.ann());
        }

        does(admin(), () -> offboardings.begin(office.ann(), new Succession(Succession.Kind.MEMBERS, office.team()), "Ann retires", true));
        var run = ended(office.ann());

        assertThat(run.state()).isEqualTo(OffboardingRow.State.DONE);
        assertThat(owned(office.ann())).isZero();
        assertThat(owned(office.lead())).isEqualTo(2);
        assertThat(owned(office.ben())).isEqualTo(2);
        assertThat(owned(office.contacts().get(2))).isEqualTo(2);
    }

    @Test
    void whenNobodyCanTakeMoreItStopsAndTheRestStaysWhereItIs() {
        var office = office(1);
        long only = user(office.unit(), 1, Role.CONTACT);
        long lead = user(office.unit(), 0, Role.LEAD);
        long team = team(office.unit(), lead, java.util.Set.of(only));
        partyOf(office.ann());
        partyOf(office.ann());

        does(admin(), () -> offboardings.begin(office.ann(), new Succession(Succession.Kind.MEMBERS, team), "Ann retires", true));
        var run = ended(office.ann());

        assertThat(run.state()).isEqualTo(OffboardingRow.State.FAILED);
        assertThat(run.failure()).isEqualTo("offboarding.nobodyEligible");
        assertThat(owned(only)).isEqualTo(1);
        assertThat(owned(office.ann())).isEqualTo(1);
        assertThat(text("select active from app_user where id = ?", office.ann())).isEqualTo("t");
    }

    @Test
    void aLeadIsReplacedFirst() {
        var office = office(1);
        partyOf(office.lead());

        var refusal = refusal(admin(), () -> offboardings.begin(office.lead(), new Succession(Succession.Kind.USER, office.ann()), "gone", true));

        assertThat(refusal.code()).isEqualTo("user.leadsTeam");
        assertThat(owned(office.lead())).isEqualTo(1);
    }

    @Test
    void thePlanIsForAdministratorsAndNeedsAReason() {
        var office = office(2);
        partyOf(office.ann());

        assertThat(refusal(office.lead(), () -> offboardings.plan(office.ann()))).isInstanceOf(Forbidden.class);
        assertThat(refusal(admin(), () -> offboardings.begin(office.ann(), new Succession(Succession.Kind.USER, office.ben()), " ", true))).isNotNull();
        assertThat(refusal(admin(), () -> offboardings.begin(office.ann(), new Succession(Succession.Kind.USER, office.ann()), "x", true))).isNotNull();
        assertThat(texts("select id from offboarding where user_id = ?", office.ann())).isEmpty();
    }

    private long owned(long user) {
        return number("select count(*) from party where owner_kind = 'USER' and owner_id = ?", user);
    }

    private OffboardingRow ended(long user) {
        long patience = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (as(admin(), () -> offboardings.plan(user)).underWay() && System.nanoTime() < patience) {
            Thread.onSpinWait();
        }
        return as(admin(), () -> offboardings.plan(user)).run();
    }
}
