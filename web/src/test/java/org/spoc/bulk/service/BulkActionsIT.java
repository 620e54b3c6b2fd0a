package org.spoc.bulk.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.spoc.bulk.BulkAction;
import org.spoc.bulk.BulkOutcome;
import org.spoc.bulk.BulkState;
import org.spoc.lifecycle.Criterion;
import org.spoc.lifecycle.Stage;
import org.spoc.lifecycle.service.ChangeOutlook.Answer;
import org.spoc.ownership.Owner;
import org.spoc.party.service.PartyFilter;
import org.spoc.shared.Forbidden;
import org.spoc.shared.Invalid;
import org.spoc.shared.NotFound;
import org.spoc.shared.Reason;
import org.spoc.shared.RuleBroken;
import org.spoc.shared.service.LostClaim;
import org.spoc.testing.InCompany;

class BulkActionsIT extends InCompany {

    @Inject
    private BulkActions actions;
    @Inject
    private BulkSteps steps;

    @Test
    void movesWhoeverCanMoveAndSaysWhyTheOthersCannot() {
        var office = office(1);
        long ready = partyOf(office.ann());
        qualifies(office.ann(), ready);
        long notReady = partyOf(office.ann());
        var action = BulkAction.move(Stage.LEAD, null);

        var preview = as(office.ann(), () -> actions.preview(picked(ready, notReady), action));
        var done = carriedOut(office.ann(), picked(ready, notReady), action);

        assertThat(List.of(preview.total(), preview.looked(), preview.possible(), preview.unchanged(), preview.refused())).containsExactly(2, 2, 1, 0, 1);
        assertThat(preview.missing()).isEqualTo(java.util.Map.of(Criterion.SHOWED_INTEREST, 1));
        assertThat(preview.staying()).extracting(BulkPreview.Staying::party).containsExactly(notReady);
        assertThat(done.state()).isEqualTo(BulkState.DONE);
        assertThat(List.of(done.done(), done.unchanged(), done.refused())).containsExactly(1L, 0L, 1L);
        assertThat(List.of(stageOf(ready), stageOf(notReady))).containsExactly("LEAD", "SUSPECT");
        assertThat(answer(office.ann(), done, notReady).reasons()).containsExactly(Reason.of("criterion.SHOWED_INTEREST.missing", "0"));
        assertThat(texts("select to_stage from refused_move where party_id = ?", notReady)).containsExactly("LEAD");
    }

    @Test
    void aPartyThatIsThereAlreadyIsNoRefusal() {
        var office = office(1);
        long party = partyOf(office.ann());

        var done = carriedOut(office.ann(), picked(party), BulkAction.move(Stage.SUSPECT, null));

        assertThat(answer(office.ann(), done, party).outcome()).isEqualTo(BulkOutcome.UNCHANGED);
        assertThat(texts("select to_stage from refused_move where party_id = ?", party)).isEmpty();
    }

    @Test
    void asksForTheRightsOfEachParty() {
        var office = office(2);
        long anns = partyOf(office.ann());
        long bens = partyOf(office.ben());
        long outOfSight = partyOf(office(1).ann());
        String before = stored(bens);

        var preview = as(office.ann(), () -> actions.preview(picked(anns, bens, outOfSight), BulkAction.tag("fair", true)));
        var done = carriedOut(office.ann(), picked(anns, bens, outOfSight), BulkAction.tag("fair", true));

        assertThat(List.of(preview.total(), preview.possible(), preview.count(Answer.NOT_ALLOWED))).containsExactly(2, 1, 1);
        assertThat(done.total()).isEqualTo(2);
        assertThat(answer(office.ann(), done, anns).outcome()).isEqualTo(BulkOutcome.DONE);
        assertThat(answer(office.ann(), done, bens).reasons()).extracting(Reason::code).containsExactly("forbidden");
        assertThat(stored(bens)).isEqualTo(before);
        assertThat(texts("select tag from party_tag where party_id = any (?)", (Object) new Long[] {anns, bens, outOfSight})).containsExactly("fair");
    }

    @Test
    void theRightsOfTheMomentCountAndNotThoseOfTheBeginning() {
        var office = office(2);
        long first = partyOf(office.ann());
        long second = partyOf(office.ann());
        long id = begun(office.ann(), picked(first, second), BulkAction.tag("fair", true));
        does(office.lead(), () -> ownership.transfer(second, null, Owner.user(office.ben()), "on leave"));

        ended(id);

        var done = as(office.ann(), () -> actions.open(id));
        assertThat(done.done() + done.refused()).isEqualTo(2);
        assertThat(texts("select tag from party_tag where party_id = ?", first)).containsExactly("fair");
    }

    @Test
    void givesPartiesAwayWithTheReasonAndPeopleAfterTheirOrganisation() {
        var office = office(2);
        long organisation = organisationOf(office.ann());
        long member = memberOf(organisation);

        var done = carriedOut(office.lead(), picked(member, organisation), BulkAction.transfer(Owner.user(office.ben()), "territory"));

        assertThat(List.of(ownerOf(organisation), ownerOf(member))).containsOnly(Owner.user(office.ben()));
        assertThat(answer(office.lead(), done, member).outcome()).isEqualTo(BulkOutcome.UNCHANGED);
        assertThat(number("select count(*) from party where id = ? and follows_id = ?", member, organisation)).isOne();
        assertThat(text("select reason from ledger_entry where party_id = ? order by seq desc limit 1", organisation)).isEqualTo("territory");
        assertThat(number("select decided_by from ledger_entry where party_id = ? order by seq desc limit 1", organisation)).isEqualTo(office.lead());
    }

    @Test
    void takesAllThatTheListShows() {
        var office = office(1);
        long anns = partyOf(office.ann());
        long leads = partyOf(office.lead());
        var all = BulkSelection.all(new PartyFilter(null, null, null, Owner.user(office.ann()), null, null, null));

        var done = carriedOut(office.lead(), all, BulkAction.tag("all", true));
        carriedOut(office.lead(), all, BulkAction.tag("all", false));

        assertThat(done.total()).isOne();
        assertThat(texts("select tag from party_tag where party_id = any (?)", (Object) new Long[] {anns, leads})).isEmpty();
    }

    @Test
    void beginsOnceHoweverOftenOneClicks() throws Exception {
        var office = office(1);
        long party = partyOf(office.ann());
        String request = name();

        Set<Long> begun = Set.copyOf(atOnce(2, desk -> office.ann(), turn -> () -> actions.start(request, picked(party), BulkAction.tag("once", true))));

        assertThat(begun).hasSize(1);
        assertThat(number("select count(*) from bulk_job where created_by = ?", office.ann())).isOne();
        begun.forEach(this::ended);
    }

    @Test
    void sameRequestOfAnotherUserIsAnotherOne() {
        var office = office(2);
        String request = name();
        long anns = as(office.ann(), () -> actions.start(request, picked(partyOf(office.ann())), BulkAction.tag("x", true)));

        long bens = as(office.ben(), () -> actions.start(request, picked(partyOf(office.ben())), BulkAction.tag("x", true)));

        assertThat(bens).isNotEqualTo(anns);
    }

    @Test
    void isSeenByWhoBeganItAndByAdministratorsOnly() {
        var office = office(2);
        long party = partyOf(office.ann());
        var done = carriedOut(office.ann(), picked(party), BulkAction.tag("x", true));

        assertThat(refusal(office.ben(), () -> actions.open(done.id()))).isInstanceOf(NotFound.class);
        assertThat(refusal(office.lead(), () -> actions.answers(done.id(), null, 0, 10))).isInstanceOf(NotFound.class);
        assertThat(refusal(office.ben(), () -> actions.cancel(done.id()))).isInstanceOf(NotFound.class);
        assertThat(as(admin(), () -> actions.open(done.id())).createdBy()).isNotBlank();
    }

    @Test
    void isNotBegunWithoutTheRightNorWithoutWhatItNeeds() {
        var office = office(1);
        long party = partyOf(office.ann());
        long before = number("select count(*) from bulk_job");

        assertThat(refusal(office.ann(), () -> actions.start(name(), picked(party), BulkAction.transfer(Owner.user(office.ann()), "x"))))
                .isInstanceOf(Forbidden.class);
        assertThat(refusal(office.ann(), () -> actions.start(name(), picked(party), BulkAction.tag(" ", true)))).isInstanceOf(Invalid.class);
        assertThat(refusal(office.ann(), () -> actions.start(name(), picked(-1), BulkAction.tag("x", true)))).extracting(RuleBroken::code)
                .isEqualTo("bulk.nothing");
        assertThat(number("select count(*) from bulk_job")).isEqualTo(before);
    }

    @Test
    void aWorkerThatLostItsClaimWritesNothing() {
        var office = office(1);
        long party = partyOf(office.ann());
        long id = begun(office.ann(), picked(party), BulkAction.tag("late", true));
        ended(id);
        long fence = number("select fence from bulk_job where id = ?", id);
        var late = new BulkRun(id, fence - 1, BulkAction.tag("late", false), office.ann(), org.spoc.user.Channel.PAGE);

        assertThatThrownBy(() -> does(office.ann(), () -> steps.act(late, party))).isInstanceOf(LostClaim.class);
        assertThat(texts("select tag from party_tag where party_id = ?", party)).containsExactly("late");
    }

    @Test
    void stopsWhenItIsCancelledAndKeepsWhatWasDone() {
        var office = office(1);
        var parties = java.util.stream.IntStream.range(0, 30).mapToObj(i -> partyOf(office.ann())).toArray(Long[]::new);
        long id = begun(office.ann(), BulkSelection.picked(List.of(parties)), BulkAction.tag("half", true));
        does(office.ann(), () -> actions.cancel(id));

        ended(id);

        var view = as(office.ann(), () -> actions.open(id));
        assertThat(view.state()).isIn(BulkState.CANCELLED, BulkState.DONE);
        assertThat(number("select count(*) from party_tag where tag = 'half' and party_id = any (?)", (Object) parties)).isEqualTo(view.done());
    }

    private static BulkSelection picked(long... ids) {
        return BulkSelection.picked(java.util.Arrays.stream(ids).boxed().toList());
    }

    private long begun(long user, BulkSelection which, BulkAction action) {
        return as(user, () -> actions.start(name(), which, action));
    }

    private BulkView carriedOut(long user, BulkSelection which, BulkAction action) {
        long id = begun(user, which, action);
        ended(id);
        return as(user, () -> actions.open(id));
    }

    /** The clock of the application carries it out. */
    private void ended(long id) {
        long patience = System.nanoTime() + 60_000_000_000L;
        while (text("select state from bulk_job where id = ?", id).equals("RUNNING")) {
            assertThat(System.nanoTime()).as("action %s is carried out in time", id).isLessThan(patience);
            LockSupport.parkNanos(50_000_000);
        }
    }

    private BulkAnswer answer(long user, BulkView view, long party) {
        return as(user, () -> actions.answers(view.id(), null, 0, 100)).stream().filter(each -> each.party() == party).findFirst().orElseThrow();
    }
}
