package org.spoc.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.spoc.lifecycle.FactsExamples.nothingKnown;
import static org.spoc.lifecycle.FactsExamples.readyToBuy;
import static org.spoc.party.PartyExamples.ANN;
import static org.spoc.party.PartyExamples.CREATED;
import static org.spoc.party.PartyExamples.decidedAt;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.spoc.lifecycle.Criterion;
import org.spoc.lifecycle.Finding;
import org.spoc.lifecycle.MoveRefused;
import org.spoc.lifecycle.Origin;
import org.spoc.lifecycle.Policy;
import org.spoc.lifecycle.Stage;
import org.spoc.lifecycle.StageEntry;
import org.spoc.ownership.Assignment;
import org.spoc.ownership.Cause;
import org.spoc.ownership.LedgerEntry;
import org.spoc.ownership.Owner;

class PartyTest {

    private static final Instant LATER = CREATED.plusSeconds(3600);

    @Test
    void beginsAsSuspect() {
        var party = PartyExamples.suspect();

        assertThat(party.getStage()).isEqualTo(Stage.SUSPECT);
        assertThat(party.getStageSince()).isEqualTo(CREATED);
    }

    @Test
    void beginsElsewhereByMigrationAlone() {
        var party = PartyExamples.unguarded();

        var line = party.begin(Stage.CUSTOMER, Origin.MIGRATED, Policy.DEFAULT, decidedAt(CREATED));

        assertThat(line.getSeq()).isEqualTo(1);
        assertThat(line.getOrigin()).isEqualTo(Origin.MIGRATED);
        assertThat(line.getFindings()).isEmpty();
        assertThat(party.getStage()).isEqualTo(Stage.CUSTOMER);
    }

    @Test
    void doesNotBeginElsewhereOtherwise() {
        var party = PartyExamples.unguarded();

        assertThatIllegalStateException().isThrownBy(
                () -> party.begin(Stage.LEAD, Origin.CREATED, Policy.DEFAULT, decidedAt(CREATED)));
        assertThat(party.getStage()).isNull();
    }

    @Test
    void beginsOnce() {
        var party = PartyExamples.suspect();

        assertThatIllegalStateException().isThrownBy(
                () -> party.begin(Stage.SUSPECT, Origin.CREATED, Policy.DEFAULT, decidedAt(CREATED)));
    }

    @Test
    void movesByOneArrow() {
        var party = PartyExamples.suspect();

        var lines = party.moveTo(Stage.LEAD, readyToBuy().facts(), Policy.DEFAULT, Origin.MOVED, decidedAt(LATER));

        assertThat(lines).extracting(StageEntry::getStage).containsExactly(Stage.LEAD);
        assertThat(lines.get(0).getSeq()).isEqualTo(2);
        assertThat(lines.get(0).getPreviousStage()).isEqualTo(Stage.SUSPECT);
        assertThat(lines.get(0).getEnteredAt()).isEqualTo(LATER);
        assertThat(party.getStage()).isEqualTo(Stage.LEAD);
        assertThat(party.getStageSince()).isEqualTo(LATER);
    }

    @Test
    void movesBySeveralArrowsWithTheEvidenceOfEach() {
        var party = PartyExamples.suspect();

        var lines = party.moveTo(Stage.CUSTOMER, readyToBuy().facts(), Policy.DEFAULT, Origin.MOVED, decidedAt(LATER));

        assertThat(lines).extracting(StageEntry::getStage)
                .containsExactly(Stage.LEAD, Stage.PROSPECT, Stage.OPPORTUNITY, Stage.CUSTOMER);
        assertThat(lines).extracting(StageEntry::getSeq).containsExactly(2, 3, 4, 5);
        assertThat(lines).flatExtracting(StageEntry::getFindings).extracting("criterion").containsExactly(
                Criterion.REACHABLE_WITH_CONSENT, Criterion.SHOWED_INTEREST, Criterion.QUALIFIED, Criterion.TWO_WAY_CONTACT,
                Criterion.ACCEPTED_BY_SALES, Criterion.CONCRETE_OPPORTUNITY, Criterion.HAS_BOUGHT);
        assertThat(lines).extracting(StageEntry::getPolicyVersion).containsOnly(1);
    }

    @Test
    void staysWhereItIsWhenOneArrowOfSeveralIsRefused() {
        var party = PartyExamples.suspect();
        var withoutOpportunity = readyToBuy().opportunities(1, 0).facts();

        var refused = catchThrowableOfType(MoveRefused.class, () -> party.moveTo(Stage.CUSTOMER, withoutOpportunity,
                Policy.DEFAULT, Origin.MOVED, decidedAt(LATER)));

        assertThat(refused.code()).isEqualTo("move.refused");
        assertThat(refused.broken()).containsExactly(new Finding(Criterion.CONCRETE_OPPORTUNITY, false, "0/1"));
        assertThat(party.getStage()).isEqualTo(Stage.SUSPECT);
        assertThat(party.getStageSince()).isEqualTo(CREATED);
    }

    @Test
    void isRefusedWhereThereIsNoWay() {
        var party = PartyExamples.customer();

        var refused = catchThrowableOfType(MoveRefused.class, () -> party.moveTo(Stage.LEAD, readyToBuy().facts(),
                Policy.DEFAULT, Origin.MOVED, decidedAt(LATER).because("wanted")));

        assertThat(refused.code()).isEqualTo("move.noWay");
        assertThat(refused.broken()).isEmpty();
        assertThat(party.getStage()).isEqualTo(Stage.CUSTOMER);
    }

    @Test
    void asksForAReasonWhateverTheFactsSay() {
        var party = PartyExamples.lead();

        assertThatThrownBy(() -> party.moveTo(Stage.DISQUALIFIED, nothingKnown().withReason().facts(), Policy.DEFAULT,
                Origin.MOVED, decidedAt(LATER).because("  "))).isInstanceOf(MoveRefused.class);
        assertThat(party.getStage()).isEqualTo(Stage.LEAD);
    }

    @Test
    void movesAsideWithAReason() {
        var party = PartyExamples.lead();

        party.moveTo(Stage.DISQUALIFIED, nothingKnown().facts(), Policy.DEFAULT, Origin.MOVED, decidedAt(LATER).because("closed down"));

        assertThat(party.getStage()).isEqualTo(Stage.DISQUALIFIED);
    }

    @Test
    void asksAndActsWithTheSameFindings() {
        var party = PartyExamples.lead();
        var facts = nothingKnown().score(59).facts();

        var asked = party.ask(Stage.PROSPECT, facts, Policy.DEFAULT);

        var refused = catchThrowableOfType(MoveRefused.class,
                () -> party.moveTo(Stage.PROSPECT, facts, Policy.DEFAULT, Origin.MOVED, decidedAt(LATER)));
        assertThat(refused.broken()).isEqualTo(asked.missing()).hasSize(3);
    }

    @Test
    void neverEntersAStageBeforeThePresentOne() {
        var party = PartyExamples.lead();
        var since = party.getStageSince();

        var lines = party.moveTo(Stage.PROSPECT, readyToBuy().facts(), Policy.DEFAULT, Origin.MOVED,
                decidedAt(CREATED.minusSeconds(3600)));

        assertThat(lines.get(0).getEnteredAt()).isEqualTo(since);
        assertThat(party.getStageSince()).isEqualTo(since);
    }

    @Test
    void opensItsLedgerWithTheFirstOwner() {
        var party = PartyExamples.unguarded();

        LedgerEntry line = party.giveTo(Assignment.of(Owner.team(3), Cause.FALLBACK), decidedAt(CREATED));

        assertThat(line.getSeq()).isEqualTo(1);
        assertThat(line.getFrom()).isEqualTo(CREATED);
        assertThat(line.getCause()).isEqualTo(Cause.FALLBACK);
        assertThat(party.getOwner()).isEqualTo(Owner.team(3));
    }

    @Test
    void continuesItsLedgerWithEachNewOwner() {
        var party = PartyExamples.suspect();

        LedgerEntry line = party.giveTo(Assignment.of(Owner.user(12), Cause.TRANSFER), decidedAt(LATER).because("leaves"));

        assertThat(line.getSeq()).isEqualTo(2);
        assertThat(line.getFrom()).isEqualTo(LATER);
        assertThat(line.getOwner()).isEqualTo(Owner.user(12));
        assertThat(party.getOwner()).isEqualTo(Owner.user(12));
    }

    @Test
    void neverGivesAnOwnerAPeriodThatEndsBeforeItBegins() {
        var party = PartyExamples.suspect();

        LedgerEntry line = party.giveTo(Assignment.of(Owner.user(12), Cause.TRANSFER), decidedAt(CREATED.minusSeconds(5)));

        assertThat(line.getFrom()).isEqualTo(CREATED);
    }

    @Test
    void isFoundByNameWithoutAccentsMailPhoneCityAndForeignNumber() {
        var party = PartyExamples.suspect();

        party.knownAs(new ExternalKey("crm", "A-0815"), decidedAt(LATER));

        assertThat(party).extracting("searchText").asString()
                .contains("alice muller", "alice@example.org", "+33142685300", "besancon", "a-0815");
    }

    @Test
    void saysThatNothingChangedWhenTheSameIsTypedAgain() {
        var party = PartyExamples.suspect();

        assertThat(party.describe(PartyExamples.alice(), decidedAt(LATER))).isFalse();
        assertThat(party.describe(party.details(), decidedAt(LATER))).isFalse();
    }

    @Test
    void saysThatSomethingChanged() {
        var party = PartyExamples.suspect();

        boolean changed = party.describe(PartyExamples.person(null, "Alice", "Martin"), decidedAt(LATER));

        assertThat(changed).isTrue();
        assertThat(party.getName()).isEqualTo("Alice Martin");
    }

    @Test
    void takesItsNameFromGivenAndFamilyNameWhenTheyChange() {
        var party = PartyExamples.suspect();

        party.describe(PartyExamples.person(party.getName(), "Alice", "Martin"), decidedAt(LATER));

        assertThat(party.getName()).isEqualTo("Alice Martin");
    }

    @Test
    void keepsANameOfItsOwnWhenGivenOrFamilyNameChange() {
        var party = PartyExamples.suspect();
        party.describe(PartyExamples.person("Dr. Müller", "Alice", "Müller"), decidedAt(LATER));

        party.describe(PartyExamples.person("Dr. Müller", "Alice", "Martin"), decidedAt(LATER));

        assertThat(party.getName()).isEqualTo("Dr. Müller");
    }

    @Test
    void isAcceptedOnce() {
        var party = PartyExamples.suspect();
        party.accept(decidedAt(CREATED));

        party.accept(decidedAt(LATER));

        assertThat(party.getQualification().getAcceptedBy()).isEqualTo(ANN);
        assertThat(party.getQualification().getAcceptedAt()).isEqualTo(CREATED);
    }

    @Test
    void remembersTheLatestPurchase() {
        var party = PartyExamples.suspect();
        party.bought(LocalDate.parse("2026-02-01"));

        party.bought(LocalDate.parse("2025-12-31"));

        assertThat(party).extracting("lastPurchaseOn").isEqualTo(LocalDate.parse("2026-02-01"));
    }

    @Test
    void forgetsEverythingPersonalAndKeepsStageAndOwner() {
        var party = PartyExamples.customer();
        party.knownAs(new ExternalKey("crm", "A-0815"), decidedAt(CREATED));
        party.follow(99);

        party.erase(decidedAt(LATER));

        assertThat(party.isErased()).isTrue();
        assertThat(party.details()).isEqualTo(new PartyDetails(PartyKind.PERSON, "#4711", null, null, null, null, null, null,
                null, null, null, null, null, null, null, null, null, null, null, null));
        assertThat(party.getKeys()).isEmpty();
        assertThat(party.getFollows()).isNull();
        assertThat(party.getStage()).isEqualTo(Stage.CUSTOMER);
        assertThat(party.getOwner()).isEqualTo(Owner.user(ANN));
    }

    @Test
    void followsAnOrganisationUntilSetApart() {
        var party = PartyExamples.suspect();

        party.follow(99);

        assertThat(party.follows(99)).isTrue();
        party.setApart();
        assertThat(party.follows(99)).isFalse();
    }
}
