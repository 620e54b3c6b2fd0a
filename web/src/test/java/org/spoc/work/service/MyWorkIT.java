package org.spoc.work.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.spoc.deal.Purchase;
import org.spoc.followup.FollowUp;
import org.spoc.followup.service.FollowUpRow;
import org.spoc.followup.service.FollowUps;
import org.spoc.lifecycle.Criterion;
import org.spoc.lifecycle.Stage;
import org.spoc.ownership.Owner;
import org.spoc.party.service.Registration;
import org.spoc.shared.Forbidden;
import org.spoc.shared.NotFound;
import org.spoc.testing.InCompany;
import org.spoc.user.Role;
import org.spoc.work.service.StageLine.Lack;

class MyWorkIT extends InCompany {

    @Inject
    private MyWork work;
    @Inject
    private FollowUps followUps;

    @Test
    void countsMyPartiesByStageAndSaysWhatTheyLack() {
        var office = office(2);
        long ready = partyOf(office.ann());
        long silent = partyOf(office.ann());
        partyOf(office.ben());
        qualifies(office.ann(), ready);

        var view = as(office.ann(), () -> work.look(null));

        assertThat(view.stages()).containsExactly(new StageLine(Stage.SUSPECT, 2, 1, List.of(new Lack(Criterion.SHOWED_INTEREST, 1))));
        assertThat(behind(office.ann(), null, new Look(Look.What.READY, Stage.SUSPECT, null))).containsExactly(ready);
        assertThat(behind(office.ann(), null, new Look(Look.What.LACKING, Stage.SUSPECT, Criterion.SHOWED_INTEREST))).containsExactly(silent);
    }

    @Test
    void showsALeadWhatTheTeamHas() {
        var office = office(2);
        partyOf(office.ann());
        partyOf(office.ben());
        as(admin(), () -> register.register(Registration.of(person(), Owner.team(office.team()))));

        var view = as(office.lead(), () -> work.look(office.team()));

        assertThat(view.stages()).extracting(StageLine::count).containsExactly(3);
        assertThat(view.team().id()).isEqualTo(office.team());
        assertThat(as(office.lead(), () -> work.look(null)).withoutParties()).isTrue();
    }

    @Test
    void showsNobodyTheWorkOfAForeignTeam() {
        var office = office(1);
        long stranger = office(1).lead();
        long reader = user(office.unit(), null, Role.READER);
        does(admin(), () -> teams.join(office.team(), reader));

        assertThat(refusal(stranger, () -> work.look(office.team()))).isInstanceOf(NotFound.class);
        assertThat(refusal(stranger, () -> work.behind(office.team(), new Look(Look.What.STUCK, null, null)))).isInstanceOf(NotFound.class);
        assertThat(refusal(reader, () -> work.look(office.team()))).isInstanceOf(NotFound.class);
        assertThat(refusal(user(office.unit(), null), () -> work.look(null))).isInstanceOf(Forbidden.class);
    }

    @Test
    void tellsWhoIsStuckAndWhoIsUnattended() {
        var office = office(1);
        long party = partyOf(office.ann());
        qualifies(office.ann(), party);
        does(office.ann(), () -> transitions.move(party, null, Stage.LEAD, null));
        assertThat(as(office.ann(), () -> work.look(null)).unattended().all()).isZero();

        changed("update party set last_contact_at = now() - interval '15 days 1 hour' where id = ?", party);

        var unattended = as(office.ann(), () -> work.look(null)).unattended();
        assertThat(unattended.counts()).containsOnly(Map.entry(Stage.LEAD, 1));
        assertThat(unattended.first()).extracting(WorkParty::id, WorkParty::days).containsExactly(tuple(party, 15));
        assertThat(behind(office.ann(), null, new Look(Look.What.UNATTENDED, Stage.LEAD, null))).containsExactly(party);
        assertThat(behind(office.ann(), null, new Look(Look.What.UNATTENDED, Stage.CUSTOMER, null))).isEmpty();
        assertThat(as(office.ann(), () -> work.look(null)).stuck().all()).isZero();
    }

    @Test
    void anInteractionIsAContact() {
        var office = office(1);
        long party = partyOf(office.ann());
        assertThat(texts("select last_contact_at from party where id = ?", party)).containsOnlyNulls();

        qualifies(office.ann(), party);

        assertThat(text("select last_contact_at = (select max(happened_at) from interaction where party_id = p.id) from party p where id = ?", party))
                .isEqualTo("t");
    }

    @Test
    void tellsWhatCameToMe() {
        var office = office(2);
        long party = partyOf(office.ann());

        does(office.lead(), () -> ownership.transfer(party, null, Owner.user(office.ben()), "New territory"));

        var came = as(office.ben(), () -> work.look(null)).came();
        assertThat(came).extracting(News::party, News::reason).containsExactly(tuple(party, "New territory"));
        assertThat(as(office.ann(), () -> work.look(null)).came()).isEmpty();
    }

    @Test
    void tellsWhatOthersDidSinceTheVisitBefore() {
        var office = office(2);
        long moved = partyOf(office.ann());
        long gone = partyOf(office.ann());
        long own = partyOf(office.ann());
        assertThat(as(office.ann(), () -> work.look(null)).since()).isNull();
        changed("update user_visit set seen_at = seen_at - interval '2 hours' where user_id = ?", office.ann());

        does(office.lead(), () -> transitions.move(moved, null, Stage.DISQUALIFIED, "Closed down"));
        does(office.lead(), () -> purchasesOf(moved));
        does(office.lead(), () -> ownership.transfer(gone, null, Owner.user(office.ben()), "New territory"));
        does(office.ann(), () -> transitions.move(own, null, Stage.DISQUALIFIED, "Closed down"));

        var view = as(office.ann(), () -> work.look(null));
        assertThat(view.since()).isNotNull();
        assertThat(view.news()).extracting(News::party, News::what).containsExactlyInAnyOrder(
                tuple(moved, News.What.MOVED), tuple(moved, News.What.BOUGHT),
                tuple(gone, News.What.LEFT));
        assertThat(as(office.ann(), () -> work.look(null)).news()).as("looking again is the same visit").hasSize(3);
    }

    @Test
    void saysWhoIsAwayAndForWhomIStandIn() {
        var office = office(3);
        long third = office.contacts().get(2);
        isAway(office.ben(), office.ann());
        isAway(third, null);

        var away = as(office.ann(), () -> work.look(null)).away();

        assertThat(away).extracting(AwayToday::user, AwayToday::standsInMyself)
                .containsExactly(tuple(office.ben(), true), tuple(third, false));
        assertThat(as(office(1).ann(), () -> work.look(null)).away()).isEmpty();
    }

    @Test
    void showsWhatIsDue() {
        var office = office(1);
        long party = partyOf(office.ann());
        long call = as(office.ann(), () -> followUps.promise(party, new FollowUp.Details("Call back", null, today().minusDays(1), null, null)));

        var view = as(office.ann(), () -> work.look(null));

        assertThat(view.due()).extracting(FollowUpRow::id).containsExactly(call);
        assertThat(view.dueCounts().overdue()).isOne();
        assertThat(as(office.lead(), () -> work.look(office.team())).dueCounts().overdue()).isOne();
        assertThat(as(office.lead(), () -> work.look(null)).dueCounts().all()).isZero();
    }

    private void purchasesOf(long party) {
        purchases.record(party, new Purchase.Details(today(), BigDecimal.TEN, "EUR", "a forklift", null));
    }

    private List<Long> behind(long user, Long team, Look look) {
        return as(user, () -> work.behind(team, look)).stream().map(WorkParty::id).toList();
    }

    private void changed(String statement, long id) {
        texts(statement + " returning 1", id);
    }
}
