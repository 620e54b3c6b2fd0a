package org.spoc.followup.service;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.spoc.followup.FollowUp.Details;
import org.spoc.followup.FollowUpState;
import org.spoc.ownership.Owner;
import org.spoc.party.service.Registration;
import org.spoc.shared.ChangedMeanwhile;
import org.spoc.shared.Forbidden;
import org.spoc.shared.Invalid;
import org.spoc.shared.NotFound;
import org.spoc.testing.InCompany;
import org.spoc.user.Role;

class FollowUpsIT extends InCompany {

    @Inject
    private FollowUps followUps;
    @Inject
    private FollowUpList list;

    @Test
    void belongToTheContactAndGoAlongWithTheParty() {
        var office = office(2);
        long party = partyOf(office.ann());
        long call = promised(office.ann(), party, 3, null);
        assertThat(mine(office.ann())).containsExactly(call);

        does(office.lead(), () -> ownership.transfer(party, null, Owner.user(office.ben()), "New territory"));

        assertThat(mine(office.ann())).isEmpty();
        assertThat(mine(office.ben())).containsExactly(call);
        assertThat(as(office.lead(), () -> list.one(call)).version()).isEqualTo(1);
    }

    @Test
    void stayWithWhomTheyWereGivenToByName() {
        var office = office(2);
        long party = partyOf(office.ann());
        long samples = promised(office.ann(), party, 3, office.ben());

        does(office.lead(), () -> ownership.transfer(party, null, Owner.user(office.lead()), "I know them"));

        assertThat(mine(office.ben())).containsExactly(samples);
        assertThat(mine(office.lead())).isEmpty();
    }

    @Test
    void areDoneByWhomTheyWereGivenToEvenWhenThePartyIsNotTheirs() {
        var office = office(3);
        long third = office.contacts().get(2);
        long party = partyOf(office.ann());
        long samples = promised(office.ann(), party, 0, office.ben());

        assertThat(refusal(third, () -> followUps.done(samples, null))).isInstanceOf(Forbidden.class);
        does(office.ben(), () -> followUps.done(samples, null));

        assertThat(text("select state || closed_by from follow_up where id = ?", samples)).isEqualTo("DONE" + office.ben());
    }

    @Test
    void goBackToTheContactWhenWhomTheyWereGivenToLeaves() {
        var office = office(2);
        long party = partyOf(office.ann());
        long samples = promised(office.ann(), party, 3, office.ben());

        does(admin(), () -> users.deactivate(office.ben()));

        assertThat(mine(office.ann())).containsExactly(samples);
    }

    @Test
    void areNotGivenToWhoCannotOpenTheParty() {
        var office = office(1);
        long party = partyOf(office.ann());
        long stranger = office(1).ann();

        var refusal = refusal(office.ann(), () -> followUps.promise(party, details(3, stranger)));

        assertThat(refusal).isInstanceOfSatisfying(Invalid.class, invalid ->
                assertThat(invalid.problems()).extracting(Invalid.Problem::member).containsExactly("givenTo"));
        assertThat(number("select count(*) from follow_up where party_id = ?", party)).isZero();
    }

    @Test
    void ofATeamAreShownToItsMembers() {
        var office = office(2);
        long party = as(admin(), () -> register.register(Registration.of(person(), Owner.team(office.team()))));
        long call = promised(admin(), party, 0, null);

        assertThat(mine(office.ann())).containsExactly(call);
        assertThat(mine(office.ben())).containsExactly(call);
        assertThat(mine(office.lead())).containsExactly(call);
    }

    @Test
    void areDoneOnBehalfOfWhoIsAway() {
        var office = office(2);
        long party = partyOf(office.ann());
        long call = promised(office.ann(), party, 0, null);
        isAway(office.ann(), office.ben());

        assertThat(mine(office.ben())).containsExactly(call);
        does(office.ben(), () -> followUps.done(call, null));

        assertThat(number("select on_behalf_of from follow_up where id = ?", call)).isEqualTo(office.ann());
        assertThat(number("select closed_by from follow_up where id = ?", call)).isEqualTo(office.ben());
    }

    @Test
    void areDoneAndTakenBackByTheVersionThatWasSeen() {
        var office = office(1);
        long call = promised(office.ann(), partyOf(office.ann()), 0, null);
        does(office.ann(), () -> followUps.done(call, 1L));

        var second = refusal(office.lead(), () -> followUps.postpone(call, 1L, today().plusDays(9)));
        does(office.ann(), () -> followUps.reopen(call, 2L));

        assertThat(second).isInstanceOf(ChangedMeanwhile.class);
        assertThat(as(office.ann(), () -> list.one(call)).state()).isEqualTo(FollowUpState.OPEN);
        assertThat(texts("select closed_by from follow_up where id = ?", call)).containsOnlyNulls();
    }

    @Test
    void takenBackAfterATransferBelongToTheNewContact() {
        var office = office(2);
        long party = partyOf(office.ann());
        long call = promised(office.ann(), party, 0, null);
        does(office.ann(), () -> followUps.done(call, null));
        does(office.lead(), () -> ownership.transfer(party, null, Owner.user(office.ben()), "New territory"));
        assertThat(as(office.lead(), () -> list.one(call)).owner()).isEqualTo(Owner.user(office.ann()));

        does(office.lead(), () -> followUps.reopen(call, null));

        assertThat(mine(office.ben())).containsExactly(call);
    }

    @Test
    void ofAForeignPartyDoNotExist() {
        var office = office(1);
        long party = partyOf(office.ann());
        long call = promised(office.ann(), party, 0, null);
        long stranger = office(1).ann();
        String before = text("select f::text from follow_up f where id = ?", call);

        var refusals = Stream.<Deed>of(() -> list.one(call), () -> list.of(party, 5), () -> followUps.done(call, null),
                () -> followUps.drop(call, null, "mine"), () -> followUps.reopen(call, null), () -> followUps.postpone(call, null, today().plusDays(9)),
                () -> followUps.change(call, null, present -> present), () -> followUps.promise(party, details(1, null)),
                () -> list.after(FollowUpFilter.openOf(party), FollowUpSort.DUE, null, 0, 10)).map(deed -> refusal(stranger, deed)).toList();

        assertThat(refusals).allSatisfy(refusal -> assertThat(refusal).isInstanceOf(NotFound.class));
        assertThat(ids(stranger, new FollowUpFilter(Whose.ALL, null, Due.OPEN, null))).isEmpty();
        assertThat(as(stranger, () -> list.count(new FollowUpFilter(Whose.ALL, null, Due.OPEN, null)))).isZero();
        assertThat(as(stranger, () -> list.counts(new FollowUpFilter(Whose.TEAM, office.team(), Due.OPEN, null)).all())).isZero();
        assertThat(text("select f::text from follow_up f where id = ?", call)).isEqualTo(before);
    }

    @Test
    void ofMatesAreSeenAndNotTouched() {
        var office = office(2);
        long call = promised(office.ann(), partyOf(office.ann()), 0, null);

        var refusal = refusal(office.ben(), () -> followUps.done(call, null));

        assertThat(refusal).isInstanceOf(Forbidden.class);
        assertThat(ids(office.ben(), new FollowUpFilter(Whose.TEAM, null, Due.OPEN, null))).containsExactly(call);
        assertThat(mine(office.ben())).isEmpty();
        assertThat(as(office.ben(), () -> list.one(call)).changeable()).isFalse();
        assertThat(text("select state from follow_up where id = ?", call)).isEqualTo("OPEN");
    }

    @Test
    void areNotWrittenByAReader() {
        var office = office(1);
        long reader = user(office.unit(), null, Role.CONTACT);
        long party = partyOf(reader);
        // as before the rule that an owner works on parties
        texts("update user_role set role = 'READER' where user_id = ? returning role", reader);

        assertThat(refusal(reader, () -> followUps.promise(party, details(1, null)))).isInstanceOf(Forbidden.class);
        assertThat(number("select count(*) from follow_up where party_id = ?", party)).isZero();
    }

    @Test
    void areFoundByWhenTheyAreDue() {
        var office = office(1);
        long party = partyOf(office.ann());
        long late = promised(office.ann(), party, -1, null);
        long now = promised(office.ann(), party, 0, null);
        long soon = promised(office.ann(), party, 7, null);
        long later = promised(office.ann(), party, 8, null);
        long done = promised(office.ann(), party, 2, null);
        does(office.ann(), () -> followUps.done(done, null));

        assertThat(due(office.ann(), Due.OVERDUE)).containsExactly(late);
        assertThat(due(office.ann(), Due.TODAY)).containsExactly(now);
        assertThat(due(office.ann(), Due.WEEK)).containsExactly(soon);
        assertThat(due(office.ann(), Due.LATER)).containsExactly(later);
        assertThat(due(office.ann(), Due.CLOSED)).containsExactly(done);
        assertThat(mine(office.ann())).containsExactly(late, now, soon, later);
        assertThat(as(office.ann(), () -> list.counts(FollowUpFilter.MINE))).isEqualTo(new DueCounts(1, 1, 1));
    }

    @Test
    void pressWhenTheyAreDueSoonOrWhenOneWantedToBeReminded() {
        var office = office(1);
        long party = partyOf(office.ann());
        long soon = promised(office.ann(), party, 7, null);
        promised(office.ann(), party, 30, null);
        long reminded = as(office.ann(), () -> followUps.promise(party, new Details("Budget", null, today().plusDays(60), today(), null)));
        as(office.ann(), () -> followUps.promise(party, new Details("Not yet", null, today().plusDays(60), today().plusDays(3), null)));

        assertThat(as(office.ann(), () -> list.pressing(FollowUpFilter.MINE, 10)).stream().map(FollowUpRow::id).toList())
                .containsExactly(reminded, soon);
        assertThat(due(office.ann(), Due.WEEK)).containsExactly(soon, reminded);
        assertThat(due(office.ann(), Due.LATER)).doesNotContain(reminded);
        assertThat(as(office.ann(), () -> list.counts(FollowUpFilter.MINE))).isEqualTo(new DueCounts(0, 0, 2));
    }

    @Test
    void areReadOnFromWhereAPageEnded() {
        var office = office(1);
        long party = partyOf(office.ann());
        List<Long> all = Stream.of(5, 3, 3, 9).map(days -> promised(office.ann(), party, days, null)).toList();
        var sorted = List.of(all.get(1), all.get(2), all.get(0), all.get(3));

        var first = as(office.ann(), () -> list.after(FollowUpFilter.MINE, FollowUpSort.DUE, null, 0, 2));
        var end = first.get(1);
        var second = as(office.ann(), () -> list.after(FollowUpFilter.MINE, FollowUpSort.DUE, FollowUpSort.DUE.placeOf(end), end.id(), 2));

        assertThat(first).extracting(FollowUpRow::id).containsExactlyElementsOf(sorted.subList(0, 2));
        assertThat(second).extracting(FollowUpRow::id).containsExactlyElementsOf(sorted.subList(2, 4));
    }

    @Test
    void areForgottenWithTheParty() {
        var office = office(1);
        long party = partyOf(office.ann());
        promised(office.ann(), party, 3, null);

        does(admin(), () -> erasure.erase(party, null));

        assertThat(number("select count(*) from follow_up where party_id = ?", party)).isZero();
        assertThat(mine(office.ann())).isEmpty();
    }

    private long promised(long user, long party, int days, Long givenTo) {
        return as(user, () -> followUps.promise(party, details(days, givenTo)));
    }

    private static Details details(int days, Long givenTo) {
        LocalDate due = today().plusDays(days);
        return new Details("Call back", "about the delivery", due, null, givenTo);
    }

    private List<Long> mine(long user) {
        return ids(user, FollowUpFilter.MINE);
    }

    private List<Long> due(long user, Due due) {
        return ids(user, new FollowUpFilter(Whose.MINE, null, due, null));
    }

    private List<Long> ids(long user, FollowUpFilter filter) {
        FollowUpSort sort = filter.due() == Due.CLOSED ? FollowUpSort.CLOSED : FollowUpSort.DUE;
        return as(user, () -> list.page(filter, sort, false, 0, 100)).stream().map(FollowUpRow::id).toList();
    }
}
