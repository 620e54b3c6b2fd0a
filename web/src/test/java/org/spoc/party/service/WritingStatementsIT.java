package org.spoc.party.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.function.IntSupplier;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spoc.deal.Opportunity;
import org.spoc.deal.Purchase;
import org.spoc.followup.FollowUp;
import org.spoc.followup.service.FollowUps;
import org.spoc.interaction.Interaction;
import org.spoc.lifecycle.MoveRefused;
import org.spoc.lifecycle.Stage;
import org.spoc.ownership.Owner;
import org.spoc.testing.InCompany;
import org.spoc.testing.Statements;

/**
 * Writing paths use a fixed, small number of statements, the end of the transaction among them, whoever is away today.
 * Whoever makes one of them longer says so here.
 */
class WritingStatementsIT extends InCompany {

    @Inject
    private FollowUps followUps;

    private Office office;

    @BeforeEach
    void foundAnOffice() {
        office = office(2);
        isAway(office.lead(), office.ben());
    }

    @Test
    void recordingAnInteraction() {
        assertThat(statements(office.ann(), this::call)).isEqualTo(7);
    }

    @Test
    void promisingAFollowUp() {
        assertThat(statements(office.ann(), party -> followUps.promise(party, new FollowUp.Details("Call back", null, today(), null, null)))).isEqualTo(7);
    }

    @Test
    void openingAnOpportunity() {
        var details = new Opportunity.Details("Forklifts", "twelve", BigDecimal.TEN, "EUR", today().plusDays(30));

        assertThat(statements(office.ann(), party -> opportunities.open(party, details))).isEqualTo(7);
    }

    @Test
    void movingByOneStage() {
        assertThat(statements(office.ann(), party -> transitions.move(party, null, Stage.DISQUALIFIED, "closed down"))).isEqualTo(10);
    }

    @Test
    void refusingAMove() {
        assertThat(statements(office.ann(), party -> assertThatThrownBy(() -> transitions.move(party, null, Stage.LEAD, null))
                .isInstanceOf(MoveRefused.class))).isEqualTo(9);
    }

    @Test
    void transferringToAnotherOwner() {
        assertThat(statements(office.lead(), party -> ownership.transfer(party, null, Owner.user(office.ben()), "territory"))).isEqualTo(12);
    }

    /** The driver asks one question more about a batch that it has not met before; a question for each of four would show. */
    @Test
    void takingFollowersAlongHoweverManyTheyAre() {
        int ofTwo = transferOfOrganisationWith(2);

        assertThat(transferOfOrganisationWith(6)).isLessThan(ofTwo + 4);
    }

    @Test
    void recordingAPurchaseOfASuspect() {
        var details = new Purchase.Details(today(), BigDecimal.ONE, "EUR", "a forklift", null);

        assertThat(statements(office.ann(), party -> purchases.record(party, details))).isEqualTo(10);
    }

    @Test
    void registeringSomebodyForTheNextInTurn() {
        assertThat(statements(office.ann(), party -> register.register(Registration.of(person(), null)))).isEqualTo(12);
    }

    private void call(long party) {
        interactions.record(party, new Interaction.Details(Interaction.Type.CALL, Interaction.Direction.IN, null, "They called", null));
    }

    private int transferOfOrganisationWith(int people) {
        return fewest(() -> {
            long organisation = organisationOf(office.ann());
            for (int i = 0; i < people; i++) {
                memberOf(organisation);
            }
            return as(office.lead(), () -> Statements.of(() -> ownership.transfer(organisation, null, Owner.user(office.ben()), "territory")));
        });
    }

    /** What it takes with a new party of Ann's. */
    private int statements(long user, LongConsumer deed) {
        return fewest(() -> {
            long party = partyOf(office.ann());
            return as(user, () -> Statements.of(() -> deed.accept(party)));
        });
    }

    /** Ids are fetched fifty at once, which takes one statement more now and then, but not twice running. */
    private static int fewest(IntSupplier taken) {
        return Math.min(taken.getAsInt(), taken.getAsInt());
    }
}
