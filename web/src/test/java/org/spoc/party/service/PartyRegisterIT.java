package org.spoc.party.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.spoc.ownership.Owner;
import org.spoc.party.ExternalKey;
import org.spoc.party.PartyDetails;
import org.spoc.party.PartyKind;
import org.spoc.shared.ChangedMeanwhile;
import org.spoc.shared.Invalid;
import org.spoc.testing.InCompany;

class PartyRegisterIT extends InCompany {

    @Test
    void aPartyIsBornWithStageAndOwner() {
        var office = office(1);

        long party = partyOf(office.ann());

        assertThat(stageOf(party)).isEqualTo("SUSPECT");
        assertThat(texts("select from_at = created_at from ledger_entry l join party p on p.id = l.party_id where p.id = ?", party)).containsExactly("t");
        assertThat(texts("select entered_at = created_at from stage_entry s join party p on p.id = s.party_id where p.id = ?", party)).containsExactly("t");
        assertThat(text("select source from party where id = ?", party)).isEqualTo("PAGE");
    }

    @Test
    void theSameTypedAgainChangesNothing() {
        var office = office(1);
        var details = new PartyDetails(PartyKind.PERSON, null, "Alice", "Müller " + name(), List.of("Alice@Example.ORG"), List.of("01 42 68 53 00"),
                null, "FR", null, null, "FAIR", null, null, null, null, null, null, null, null, null);
        long party = as(admin(), () -> register.register(Registration.of(details, Owner.user(office.ann()))));
        String before = stored(party);

        boolean changed = as(office.ann(), () -> register.change(party, null, details));

        assertThat(changed).isFalse();
        assertThat(stored(party)).isEqualTo(before);
    }

    @Test
    void whoSavesSecondIsToldAndOverwritesNothing() {
        var office = office(1);
        long party = partyOf(office.ann());
        long seen = number("select version from party where id = ?", party);
        does(office.ann(), () -> register.change(party, seen, person()));
        String before = stored(party);

        var refusal = refusal(office.ann(), () -> register.change(party, seen, person()));

        assertThat(refusal).isInstanceOf(ChangedMeanwhile.class);
        assertThat(((ChangedMeanwhile) refusal).currentVersion()).isEqualTo(number("select version from party where id = ?", party));
        assertThat(stored(party)).isEqualTo(before);
    }

    @Test
    void aNumberOfAnotherSystemNamesOneParty() {
        var key = new ExternalKey("crm", name());
        as(admin(), () -> register.register(keyed(key)));
        long before = number("select count(*) from party");

        var refusal = refusal(admin(), () -> register.register(keyed(key)));

        assertThat(refusal).isInstanceOf(Invalid.class);
        assertThat(number("select count(*) from party")).isEqualTo(before);
    }

    @Test
    void oneRefusalInABatchRefusesThemAll() {
        long before = number("select count(*) from party");

        var refusal = refusal(admin(), () -> register.registerAll(List.of(Registration.of(person()), Registration.of(person(), Owner.user(-1)))));

        assertThat(refusal).isInstanceOf(Invalid.class);
        assertThat(number("select count(*) from party")).isEqualTo(before);
    }

    @Test
    void organisationsAreNotTheirOwnParents() {
        var office = office(1);
        long parent = organisationOf(office.ann());
        var below = new PartyDetails(PartyKind.ORGANISATION, "Below " + name(), null, null, null, null, null, null, null, null, null, null,
                null, parent, null, null, null, null, null, null);
        long child = as(admin(), () -> register.register(Registration.of(below, Owner.user(office.ann()))));
        var aboveItself = new PartyDetails(PartyKind.ORGANISATION, "Above", null, null, null, null, null, null, null, null, null, null,
                null, child, null, null, null, null, null, null);

        var refusal = refusal(admin(), () -> register.change(parent, null, aboveItself));

        assertThat(((Invalid) refusal).problems()).extracting(Invalid.Problem::code).containsExactly("party.parentInCircle");
    }

    private static Registration keyed(ExternalKey key) {
        return new Registration(person(), null, Map.of(), null, null, key, null, null);
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        var wrong = new PartyDetails(PartyKind.ORGANISATION, "x".repeat(201), null, null, List.of("no mail"), List.of("no phone"), null,
                "FR", null, null, null, null, -1, null, null, null, null, null, null, null);

        var refused = (Invalid) refusal(admin(), () -> register.register(Registration.of(wrong)));

        assertThat(refused.problems()).extracting(Invalid.Problem::member).containsExactlyInAnyOrder("name", "employees", "emails[0]", "phones[0]");
    }
}
