package org.spoc.ownership.service;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.spoc.interaction.Interaction;
import org.spoc.lifecycle.Stage;
import org.spoc.ownership.Owner;
import org.spoc.party.service.Affiliations;
import org.spoc.party.service.PartyFilter;
import org.spoc.party.service.PartyList;
import org.spoc.party.service.PartyRow;
import org.spoc.party.service.PartySort;
import org.spoc.party.service.PartyTimeline;
import org.spoc.party.service.TimelineFilter;
import org.spoc.shared.Forbidden;
import org.spoc.shared.NotFound;
import org.spoc.shared.RuleBroken;
import org.spoc.testing.InCompany;
import org.spoc.user.Role;

class VisibilityIT extends InCompany {

    private static final Interaction.Details CALL =
            new Interaction.Details(Interaction.Type.CALL, Interaction.Direction.OUT, null, "Hello", null);

    @Inject
    private PartyList list;
    @Inject
    private Directory directory;
    @Inject
    private PartyTimeline timeline;
    @Inject
    private Affiliations affiliations;
    @Inject
    private ContactReasons reasons;

    @Test
    void aForeignPartyLooksMissingOnEveryWayIn() {
        var office = office(1);
        long party = partyOf(office.ann());
        long stranger = office(1).ann();
        String before = stored(party);

        var refusals = Stream.<Deed>of(
                () -> file.open(party), () -> timeline.page(party, TimelineFilter.all(ZoneOffset.UTC), null, 50), () -> affiliations.chart(party, 5),
                () -> file.consentHistory(party), () -> reasons.of(party), () -> ownership.absences(party), () -> transitions.times(party),
                () -> file.deals(party), () -> file.purchases(party),
                () -> file.consentsOf(party), () -> file.relatedTo(party), () -> transitions.moves(party),
                () -> transitions.history(party), () -> transitions.move(party, null, Stage.DISQUALIFIED, "mine"),
                () -> ownership.ledger(party), () -> ownership.transfer(party, null, Owner.user(stranger), "mine"),
                () -> interactions.of(party, null, 10), () -> interactions.record(party, CALL),
                () -> register.change(party, null, person()), () -> register.qualify(party, null, 99, null, null, true),
                () -> register.consent(party, org.spoc.party.ConsentChannel.CALL, true, "guessed"),
                () -> erasure.erase(party, null)).map(deed -> refusal(stranger, deed)).toList();

        assertThat(refusals).allSatisfy(refusal -> assertThat(refusal).isInstanceOf(NotFound.class));
        assertThat(refusals).extracting(RuleBroken::code)
                .containsOnly(refusal(stranger, () -> file.open(Long.MAX_VALUE)).code());
        assertThat(stored(party)).isEqualTo(before);
    }

    @Test
    void aForeignPartyIsInNoListAndNoCount() {
        var office = office(1);
        long party = partyOf(office.ann());
        var elsewhere = office(1);
        long own = partyOf(elsewhere.ann());

        assertThat(listed(elsewhere.ann())).containsExactly(own);
        assertThat(as(elsewhere.ann(), () -> list.count(PartyFilter.ALL))).isEqualTo(1);
        assertThat(as(elsewhere.ann(), () -> list.row(party))).isEmpty();
        assertThat(as(elsewhere.ann(), () -> list.countByStage())).containsOnly(java.util.Map.entry(Stage.SUSPECT, 1L));
        assertThat(as(elsewhere.ann(), () -> list.page(ownedBy(office.ann()), PartySort.NAME, false, 0, 10))).isEmpty();
        assertThat(as(elsewhere.ann(), () -> list.after(PartyFilter.ALL, PartySort.NAME, null, 10).rows())).hasSize(1);
    }

    @Test
    void whoTheContactIsMayBeSeenByEveryUser() {
        var office = office(1);
        long party = partyOf(office.ann());
        long reader = user(office(0).unit(), null, Role.READER);
        String name = text("select name from party where id = ?", party);

        var answers = as(reader, () -> directory.ask(name, 10));

        assertThat(answers).hasSize(1);
        assertThat(answers.get(0).contact().owner()).isEqualTo(Owner.user(office.ann()));
        assertThat(answers.get(0).seen()).isFalse();
        assertThat(as(reader, () -> ownership.contact(party, null)).acting().id()).isEqualTo(office.ann());
    }

    @Test
    void aContactSeesTheTeamAndChangesTheOwn() {
        var office = office(2);
        long own = partyOf(office.ann());
        long mates = partyOf(office.ben());
        String before = stored(mates);

        var refusal = refusal(office.ann(), () -> interactions.record(mates, CALL));

        assertThat(listed(office.ann())).containsExactlyInAnyOrder(own, mates);
        assertThat(refusal).isInstanceOf(Forbidden.class);
        assertThat(stored(mates)).isEqualTo(before);
        assertThat(refusal(office.ann(), () -> interactions.record(own, CALL))).isNull();
    }

    @Test
    void aContactChangesWhatTheirTeamOwns() {
        var office = office(1);
        long party = as(admin(), () -> register.register(org.spoc.party.service.Registration.of(person(), Owner.team(office.team()))));

        assertThat(refusal(office.ann(), () -> interactions.record(party, CALL))).isNull();
    }

    @Test
    void aLeadChangesWhatTheTeamHas() {
        var office = office(1);
        long party = partyOf(office.ann());

        assertThat(refusal(office.lead(), () -> interactions.record(party, CALL))).isNull();
    }

    @Test
    void aReaderSeesAndChangesNothingOfOthers() {
        var office = office(1);
        partyOf(office.ann());
        long reader = user(office.unit(), null, Role.READER);
        does(admin(), () -> teams.join(office.team(), reader));

        assertThat(as(reader, () -> list.page(ownedBy(office.ann()), PartySort.NAME, false, 0, 10))).isEmpty();
    }

    @Test
    void marketingAndAuditorsSeeEverythingAndChangeNothing() {
        var office = office(1);
        long party = partyOf(office.ann());
        var lookers = List.of(user(office.unit(), null, Role.MARKETING), user(office.unit(), null, Role.AUDITOR));

        assertThat(lookers).allSatisfy(looker -> {
            assertThat(as(looker, () -> file.open(party).changeable())).isFalse();
            assertThat(refusal(looker, () -> interactions.record(party, CALL))).isInstanceOf(Forbidden.class);
        });
    }

    @Test
    void theWidestOfSeveralRolesCounts() {
        var office = office(1);
        long party = partyOf(office.ann());
        long both = user(office(0).unit(), null, Role.READER, Role.AUDITOR);

        assertThat(as(both, () -> file.open(party).id())).isEqualTo(party);
    }

    @Test
    void whoHasNoRoleSeesNothing() {
        long nobody = user(office(0).unit(), null);

        assertThat(refusal(nobody, () -> list.count(PartyFilter.ALL))).isInstanceOf(Forbidden.class);
        assertThat(refusal(nobody, () -> directory.ask("acme", 10))).isInstanceOf(Forbidden.class);
    }

    private List<Long> listed(long user) {
        return as(user, () -> list.page(PartyFilter.ALL, PartySort.NAME, false, 0, 500)).stream().map(PartyRow::id).toList();
    }

    private static PartyFilter ownedBy(long user) {
        return new PartyFilter(null, null, null, Owner.user(user), null, null, null);
    }
}
