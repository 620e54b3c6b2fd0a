package org.spoc.user.service;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.spoc.interaction.Interaction;
import org.spoc.lifecycle.Stage;
import org.spoc.ownership.Owner;
import org.spoc.ownership.service.AbsenceCalendar;
import org.spoc.shared.ChangedMeanwhile;
import org.spoc.shared.Forbidden;
import org.spoc.shared.Invalid;
import org.spoc.shared.NotFound;
import org.spoc.testing.InCompany;
import org.spoc.user.Role;

class AbsencesIT extends InCompany {

    @Inject
    private AbsenceCalendar calendar;

    @Test
    void theDeputyActsAndTheOwnerStaysAccountable() {
        var office = office(2);
        long party = partyOf(office.ann());

        isAway(office.ann(), office.ben());

        var contact = as(office.lead(), () -> ownership.contact(party, null));
        assertThat(contact.owner()).isEqualTo(Owner.user(office.ann()));
        assertThat(contact.acting().id()).isEqualTo(office.ben());
        assertThat(contact.awayUntil()).isEqualTo(today());
        assertThat(contact.stoodIn()).isTrue();
    }

    @Test
    void whatTheDeputyDoesIsRecordedOnTheOwnersBehalf() {
        var office = office(1);
        long party = partyOf(office.ann());
        long deputy = user(office(0).unit(), null, Role.CONTACT);
        var call = new Interaction.Details(Interaction.Type.CALL, Interaction.Direction.OUT, null, "Hello", null);
        assertThat(refusal(deputy, () -> interactions.record(party, call))).isInstanceOf(NotFound.class);
        isAway(office.ann(), deputy);

        does(deputy, () -> interactions.record(party, call));
        does(deputy, () -> transitions.move(party, null, Stage.DISQUALIFIED, "closed down"));

        assertThat(number("select on_behalf_of from interaction where party_id = ?", party)).isEqualTo(office.ann());
        assertThat(number("select on_behalf_of from stage_entry where party_id = ? and seq = 2", party)).isEqualTo(office.ann());
        assertThat(number("select decided_by from stage_entry where party_id = ? and seq = 2", party)).isEqualTo(deputy);
    }

    @Test
    void theOwnerActsForNobodyElse() {
        var office = office(1);
        long party = partyOf(office.ann());

        does(office.ann(), () -> transitions.move(party, null, Stage.DISQUALIFIED, "closed down"));

        assertThat(texts("select on_behalf_of from stage_entry where party_id = ?", party)).containsOnlyNulls();
    }

    @Test
    void theDeputyOfTheDeputyActs() {
        var office = office(3);
        long third = office.contacts().get(2);
        long party = partyOf(office.ann());
        isAway(office.ann(), office.ben());

        isAway(office.ben(), third);

        assertThat(as(office.lead(), () -> ownership.contact(party, null)).acting().id()).isEqualTo(third);
    }

    @Test
    void theLeadActsWithoutADeputyAndTheOwnerIsSaidToBeAwayWhenNobodyIsIn() {
        var office = office(1);
        long party = partyOf(office.ann());
        isAway(office.ann(), null);
        assertThat(as(office.lead(), () -> ownership.contact(party, null)).acting().id()).isEqualTo(office.lead());

        isAway(office.lead(), null);

        var contact = as(office.lead(), () -> ownership.contact(party, null));
        assertThat(contact.acting().id()).isEqualTo(office.ann());
        assertThat(contact.acting().present()).isFalse();
    }

    @Test
    void deputiesDoNotStandInForEachOther() {
        var office = office(3);
        long third = office.contacts().get(2);
        isAway(office.ann(), office.ben());
        isAway(office.ben(), third);

        var refusal = refusal(admin(), () -> absences.enter(third, today(), today(), office.ann(), null));

        assertThat(((Invalid) refusal).problems()).extracting(Invalid.Problem::code).containsExactly("absence.loop");
        assertThat(texts("select id from absence where user_id = ?", third)).isEmpty();
    }

    @Test
    void twoWhoNameEachOtherAtOnceAreNotBothAccepted() throws Exception {
        var office = office(2);

        var outcomes = atOnce(1, desk -> admin(), turn -> () -> {
            try {
                absences.enter(turn % 2 == 0 ? office.ann() : office.ben(), today(), today(), turn % 2 == 0 ? office.ben() : office.ann(), null);
                return "entered";
            } catch (Invalid refused) {
                return refused.problems().get(0).code();
            }
        });

        assertThat(outcomes).containsOnlyOnce("entered").containsAnyOf("absence.loop", "absence.overlap");
    }

    @Test
    void nobodyIsAwayTwiceAtATime() {
        var office = office(1);
        isAway(office.ann(), null);

        var refusal = refusal(office.ann(), () -> absences.enter(office.ann(), today().minusDays(1), today(), null, null));

        assertThat(((Invalid) refusal).problems()).extracting(Invalid.Problem::code).containsExactly("absence.overlap");
    }

    @Test
    void oneEntersOnesOwnAbsenceAndALeadThoseOfOthers() {
        var office = office(2);

        assertThat(refusal(office.ann(), () -> absences.enter(office.ann(), today(), today(), null, null))).isNull();
        assertThat(refusal(office.ann(), () -> absences.enter(office.ben(), today(), today(), null, null))).isInstanceOf(Forbidden.class);
        assertThat(refusal(office.lead(), () -> absences.enter(office.ben(), today(), today(), null, null))).isNull();
        assertThat(refusal(office(1).lead(), () -> absences.enter(office.ben(), today().plusDays(1), today().plusDays(1), null, null)))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void whyIsReadOnlyByThePersonAndWhoeverManagesTheirAbsences() {
        var office = office(2);
        long elsewhere = office(1).lead();
        long absence = as(office.ben(), () -> absences.enter(office.ben(), today(), today(), null, "Clinic"));

        assertThat(List.of(office.ben(), office.lead())).allSatisfy(who -> assertThat(note(who, absence)).isEqualTo("Clinic"));
        assertThat(List.of(office.ann(), elsewhere)).allSatisfy(who -> assertThat(note(who, absence)).isNull());
        assertThat(as(office.lead(), () -> absences.managed())).contains(office.ben(), office.ann()).doesNotContain(elsewhere);
    }

    @Test
    void aLeadIsAColleagueLikeOthersInATeamOfSomebodyElse() {
        var office = office(1);
        long guest = office(1).lead();
        team(office.unit(), office.lead(), Set.of(guest, office.ann()));
        long absence = as(office.ann(), () -> absences.enter(office.ann(), today(), today(), null, "Clinic"));

        assertThat(note(guest, absence)).isNull();
        assertThat(refusal(guest, () -> absences.cancel(absence))).isInstanceOf(Forbidden.class);
        assertThat(as(guest, () -> absences.managed())).contains(guest).doesNotContain(office.ann());
    }

    private String note(long reader, long absence) {
        return as(reader, () -> absences.one(absence)).note();
    }

    @Test
    void whoHasLeftStandsInForNobody() {
        var office = office(2);
        does(admin(), () -> users.deactivate(office.ben()));

        var refusal = refusal(office.ann(), () -> absences.enter(office.ann(), today(), today(), office.ben(), null));

        assertThat(((Invalid) refusal).problems()).extracting(Invalid.Problem::code).containsExactly("absence.deputyInactive");
    }

    @Test
    void aCircleIsRefusedAndEverybodyInItIsNamed() {
        var office = office(3);
        long third = office.contacts().get(2);
        isAway(office.ann(), office.ben());
        isAway(office.ben(), third);

        var refusal = (Invalid) refusal(admin(), () -> absences.enter(third, today(), today(), office.ann(), null));

        var named = refusal.problems().get(0).arguments().get(0).toString();
        assertThat(named.split(" → ")).containsExactly(nameOf(third), nameOf(office.ann()), nameOf(office.ben()), nameOf(third));
    }

    @Test
    void deputiesWhoAreAwayOnOtherDaysMakeNoCircle() {
        var office = office(3);
        long third = office.contacts().get(2);
        does(admin(), () -> absences.enter(office.ben(), today(), today().plusDays(1), third, null));
        does(admin(), () -> absences.enter(third, today().plusDays(8), today().plusDays(9), office.ann(), null));

        assertThat(refusal(office.ann(), () -> absences.enter(office.ann(), today(), today().plusDays(9), office.ben(), null))).isNull();
    }

    @Test
    void anAbsenceIsMovedAndMayTouchItsOldDays() {
        var office = office(2);
        long id = as(office.ann(), () -> absences.enter(office.ann(), today(), today().plusDays(3), null, null));
        var seen = as(office.ann(), () -> absences.one(id));

        does(office.ann(), () -> absences.change(id, seen.version(), today().plusDays(2), today().plusDays(5), office.ben(), "Crete"));

        var changed = as(office.ann(), () -> absences.one(id));
        assertThat(changed.firstDay()).isEqualTo(today().plusDays(2));
        assertThat(changed.deputy()).isEqualTo(office.ben());
        assertThat(refusal(office.ann(), () -> absences.change(id, seen.version(), today(), today(), null, null))).isInstanceOf(ChangedMeanwhile.class);
        assertThat(refusal(office.ben(), () -> absences.cancel(id))).isInstanceOf(Forbidden.class);
    }

    @Test
    void theCalendarFollowsDeputiesToTheOneWhoIsIn() {
        var office = office(3);
        long third = office.contacts().get(2);
        isAway(office.ann(), office.ben());
        isAway(office.ben(), third);

        var lines = as(third, () -> calendar.between(today(), today(), office.team()));
        var mine = as(third, () -> calendar.mine());

        var ann = lines.stream().filter(line -> line.absence().user() == office.ann()).findFirst().orElseThrow();
        assertThat(ann.acting()).isEqualTo(third);
        assertThat(ann.chain()).containsExactly(nameOf(office.ben()), nameOf(third));
        assertThat(mine).extracting(line -> line.absence().user()).containsExactlyInAnyOrder(office.ann(), office.ben());
    }

    @Test
    void thePreviewSaysWhoWouldStandIn() {
        var office = office(3);
        long third = office.contacts().get(2);
        isAway(office.ben(), third);

        var preview = as(office.ann(), () -> calendar.preview(office.ann(), today(), today(), office.ben()));

        assertThat(preview.acting()).isEqualTo(third);
        assertThat(texts("select id from absence where user_id = ?", office.ann())).isEmpty();
    }

    private String nameOf(long user) {
        return text("select name from app_user where id = ?", user);
    }
}
