package org.spoc.ownership.service;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.spoc.ownership.Candidate.Obstacle;
import org.spoc.ownership.StandIns.AskedAs;
import org.spoc.party.service.Registration;
import org.spoc.testing.InCompany;

class ContactReasonsIT extends InCompany {

    @Inject
    private ContactReasons reasons;
    @Inject
    private Presence presence;

    @Test
    void namesEveryCandidateWhatDroppedThemAndWhoWasChosen() {
        var office = office(2);
        isAway(office.ann(), null);
        long party = as(office.lead(), () -> register.register(Registration.of(person())));

        ContactReason reason = as(admin(), () -> reasons.of(party));

        assertThat(reason.considered()).filteredOn(ContactReason.Considered::chosen).singleElement()
                .satisfies(chosen -> assertThat(chosen.dropped()).isEmpty());
        assertThat(reason.considered()).extracting(ContactReason.Considered::dropped).contains(Set.of(Obstacle.ABSENT));
    }

    @Test
    void tellsTheWayFromTheOwnerToWhoIsReached() {
        var office = office(2);
        long party = partyOf(office.ann());
        isAway(office.ann(), office.ben());

        ContactReason reason = as(office.lead(), () -> reasons.of(party));

        assertThat(reason.way()).extracting(ContactReason.Step::askedAs).containsExactly(AskedAs.OWNER, AskedAs.DEPUTY);
        assertThat(reason.way()).extracting(ContactReason.Step::awayUntil).containsExactly(today(), null);
    }

    @Test
    void whoWasDeactivatedLaterStillActedThen() {
        var office = office(2);
        long party = partyOf(office.ann());
        Instant then = Instant.parse(text("select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"));
        does(office.lead(), () -> ownership.transfer(party, null, org.spoc.ownership.Owner.user(office.ben()), "Ann leaves"));
        text("update app_user set active = false where id = ? returning id", office.ann());

        ContactView was = as(office.lead(), () -> ownership.contact(party, then));

        assertThat(was.acting().id()).isEqualTo(office.ann());
        assertThat(was.awayUntil()).isNull();
    }

    @Test
    void whoHadLeftByThenDidNotAct() {
        var office = office(1);
        long left = user(office.unit(), null, org.spoc.user.Role.CONTACT);
        text("update app_user set active = false where id = ? returning id", left);

        var standIns = as(admin(), () -> presence.at(Instant.now().plusSeconds(60)));

        assertThat(standIns.absenceOf(left)).isPresent();
        assertThat(standIns.absenceOf(office.ann())).isEmpty();
    }
}
