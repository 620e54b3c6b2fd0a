package org.spoc.ownership.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spoc.ownership.Owner;
import org.spoc.party.AffiliationRole;
import org.spoc.shared.ChangedMeanwhile;
import org.spoc.shared.Forbidden;
import org.spoc.shared.Invalid;
import org.spoc.shared.NotFound;
import org.spoc.testing.InCompany;

class ContactOwnershipIT extends InCompany {

    @Test
    void changesHandsByTheLeadWithAReason() {
        var office = office(2);
        long party = partyOf(office.ann());

        does(office.lead(), () -> ownership.transfer(party, null, Owner.user(office.ben()), "Ann changes to service"));

        assertThat(ownerOf(party)).isEqualTo(Owner.user(office.ben()));
        var ledger = as(office.lead(), () -> ownership.ledger(party));
        assertThat(ledger).extracting(LedgerRow::owner).containsExactly(Owner.user(office.ann()), Owner.user(office.ben()));
        assertThat(ledger.get(0).to()).isEqualTo(ledger.get(1).from());
        assertThat(ledger.get(1).reason()).isEqualTo("Ann changes to service");
        assertThat(ledger.get(1).to()).isNull();
    }

    @Test
    void takesThePeopleOfTheOrganisationAlong() {
        var office = office(2);
        long organisation = organisationOf(office.ann());
        long follower = memberOf(organisation);
        long apart = memberOf(organisation);
        does(office.lead(), () -> ownership.transfer(apart, null, Owner.user(office.lead()), "knows them well"));

        does(office.lead(), () -> ownership.transfer(organisation, null, Owner.user(office.ben()), "territory"));

        assertThat(ownerOf(follower)).isEqualTo(Owner.user(office.ben()));
        assertThat(text("select cause from ledger_entry where party_id = ? and seq = 2", follower)).isEqualTo("FOLLOWS_ORGANISATION");
        assertThat(ownerOf(apart)).isEqualTo(Owner.user(office.lead()));
    }

    @Test
    void staysWithWhoeverWasSetApartWhenTheyJoinAnotherOrganisation() {
        var office = office(2);
        long person = memberOf(organisationOf(office.ann()));
        long other = organisationOf(office.ben());
        does(office.lead(), () -> ownership.transfer(person, null, Owner.user(office.lead()), "knows them well"));

        does(office.lead(), () -> register.affiliate(person, other, AffiliationRole.BUYER, null, false));

        assertThat(ownerOf(person)).isEqualTo(Owner.user(office.lead()));
    }

    @Test
    void followsTheFirstOrganisationThatSomebodyJoins() {
        var office = office(2);
        long person = partyOf(office.ann());
        long organisation = organisationOf(office.ben());

        does(office.lead(), () -> register.affiliate(person, organisation, AffiliationRole.BUYER, null, false));

        assertThat(ownerOf(person)).isEqualTo(Owner.user(office.ben()));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void isNotTransferredWithoutAReason(String reason) {
        var office = office(2);
        long party = partyOf(office.ann());
        String before = stored(party);

        var refusal = refusal(office.lead(), () -> ownership.transfer(party, null, Owner.user(office.ben()), reason));

        assertThat(refusal.code()).isEqualTo("transfer.needsReason");
        assertThat(stored(party)).isEqualTo(before);
    }

    @Test
    void isNotTransferredByAContactEvenTheirOwn() {
        var office = office(2);
        long party = partyOf(office.ann());
        String before = stored(party);

        var refusal = refusal(office.ann(), () -> ownership.transfer(party, null, Owner.user(office.ben()), "please"));

        assertThat(refusal).isInstanceOf(Forbidden.class);
        assertThat(stored(party)).isEqualTo(before);
    }

    @Test
    void isNotTransferredByTheLeadOfAnotherTeam() {
        var office = office(2);
        var elsewhere = office(1);
        long party = partyOf(office.ann());
        String before = stored(party);

        var refusal = refusal(elsewhere.lead(), () -> ownership.transfer(party, null, Owner.user(elsewhere.ann()), "ours now"));

        assertThat(refusal).isInstanceOf(NotFound.class);
        assertThat(stored(party)).isEqualTo(before);
    }

    @Test
    void isNotTransferredToWhoeverHasLeftOrHasItAlready() {
        var office = office(2);
        long party = partyOf(office.ann());
        does(admin(), () -> users.deactivate(office.ben()));
        String before = stored(party);

        var toNobody = refusal(office.lead(), () -> ownership.transfer(party, null, Owner.user(office.ben()), "why not"));
        var toTheSame = refusal(office.lead(), () -> ownership.transfer(party, null, Owner.user(office.ann()), "why not"));

        assertThat(toNobody).isInstanceOf(Invalid.class);
        assertThat(toTheSame.code()).isEqualTo("transfer.sameOwner");
        assertThat(stored(party)).isEqualTo(before);
    }

    @Test
    void isNotTransferredByWhoeverSawAnOlderVersion() {
        var office = office(2);
        long party = partyOf(office.ann());
        long seen = number("select version from party where id = ?", party);
        does(office.lead(), () -> ownership.transfer(party, seen, Owner.user(office.ben()), "first"));

        var refusal = refusal(office.lead(), () -> ownership.transfer(party, seen, Owner.user(office.lead()), "second"));

        assertThat(refusal).isInstanceOf(ChangedMeanwhile.class);
        assertThat(ownerOf(party)).isEqualTo(Owner.user(office.ben()));
    }

    @Test
    void knowsWhoWasAccountableAtAnyTime() {
        var office = office(2);
        long party = partyOf(office.ann());
        does(office.lead(), () -> ownership.transfer(party, null, Owner.user(office.ben()), "holiday"));
        Instant handed = as(office.lead(), () -> ownership.ledger(party)).get(1).from();

        var before = as(office.lead(), () -> ownership.contact(party, handed.minusNanos(1_000)));
        var from = as(office.lead(), () -> ownership.contact(party, handed));

        assertThat(before.owner()).isEqualTo(Owner.user(office.ann()));
        assertThat(from.owner()).isEqualTo(Owner.user(office.ben()));
        assertThat(refusal(office.lead(), () -> ownership.contact(party, Instant.parse("2000-01-01T00:00:00Z")))).isInstanceOf(NotFound.class);
    }

    @Test
    void keepsPartiesFromLosingTheirOwnerWhenSomebodyLeaves() {
        var office = office(2);
        long party = partyOf(office.ann());

        var refusal = refusal(admin(), () -> users.deactivate(office.ann()));

        assertThat(refusal.code()).isEqualTo("user.ownsParties");
        assertThat(text("select active from app_user where id = ?", office.ann())).isEqualTo("t");
        assertThat(ownerOf(party)).isEqualTo(Owner.user(office.ann()));
    }

    @Test
    void staysExactWhenSixteenPeopleTransferAndMoveTheSameParties() throws Exception {
        var office = office(4);
        long organisation = organisationOf(office.ann());
        var parties = List.of(organisation, memberOf(organisation), memberOf(organisation), partyOf(office.ben()));
        parties.forEach(party -> qualifies(admin(), party));

        var outcomes = atOnce(20, desk -> desk % 2 == 0 ? office.lead() : admin(), turn -> () -> contested(office, parties, turn));

        assertThat(outcomes).contains("transferred", "moved").doesNotContain("failed");
        assertThat(checked()).allSatisfy(result -> assertThat(result.clean()).as(result.statement()).isTrue());
    }

    private String contested(Office office, List<Long> parties, int turn) {
        long party = parties.get(turn % parties.size());
        try {
            if (turn % 3 == 0) {
                transitions.move(party, null, org.spoc.lifecycle.Stage.values()[turn % 4], "contested");
                return "moved";
            }
            ownership.transfer(party, null, Owner.user(office.contacts().get(turn % 4)), "contested");
            return "transferred";
        } catch (org.spoc.shared.RuleBroken refused) {
            return refused.code();
        }
    }
}
