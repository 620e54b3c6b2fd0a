package org.spoc.ownership.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.spoc.ownership.Owner;
import org.spoc.party.service.Registration;
import org.spoc.shared.Invalid;
import org.spoc.testing.InCompany;
import org.spoc.user.Role;

class AssigningIT extends InCompany {

    @Test
    void givesEverybodyAsManyAsTheNextWhateverHappensAtOnce() throws Exception {
        var office = office(6);

        var parties = atOnce(25, desk -> office.contacts().get(desk % 6), turn -> () -> register.register(Registration.of(person())));

        var received = parties.stream().map(this::ownerOf).collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        assertThat(received.keySet()).hasSize(7).noneMatch(Owner::isTeam);
        assertThat(Collections.max(received.values()) - Collections.min(received.values())).as("%s", received).isLessThanOrEqualTo(1);
        assertThat(received.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(16 * 25);
    }

    @Test
    void givesThePartyToWhoeverWasNamed() {
        var office = office(2);

        long party = partyOf(office.ben());

        assertThat(ownerOf(party)).isEqualTo(Owner.user(office.ben()));
        assertThat(causesOf(party)).containsExactly("CREATED_NAMED");
    }

    @Test
    void refusesANamedOwnerWhoLeftAndStoresNothing() {
        var office = office(2);
        does(admin(), () -> users.deactivate(office.ben()));
        long before = number("select count(*) from party");

        var refusal = refusal(office.ann(), () -> register.register(Registration.of(person(), Owner.user(office.ben()))));

        assertThat(refusal).isInstanceOf(Invalid.class);
        assertThat(((Invalid) refusal).problems()).containsExactly(Invalid.Problem.of("owner", "owner.unknownOrInactive"));
        assertThat(number("select count(*) from party")).isEqualTo(before);
    }

    @Test
    void refusesANamedOwnerWhoCouldDoNothingWithTheParty() {
        var office = office(1);
        long party = partyOf(office.ann());
        String before = stored(party);

        for (Role role : List.of(Role.READER, Role.MARKETING, Role.AUDITOR)) {
            Owner named = Owner.user(user(office.unit(), null, role));
            String name = text("select name from app_user where id = ?", named.getId());
            var refusals = List.of(refusal(office.ann(), () -> register.register(Registration.of(person(), named))),
                    refusal(office.lead(), () -> ownership.transfer(party, null, named, "territory")));

            assertThat(refusals).allSatisfy(refusal -> assertThat(((Invalid) refusal).problems())
                    .containsExactly(Invalid.Problem.of("owner", "owner.cannotOwn", name)));
            assertThat(texts("select 1 from party where owner_id = ?", named.getId())).isEmpty();
        }
        assertThat(stored(party)).isEqualTo(before);
    }

    @Test
    void givesToWhoeverMayChangeWhatTheyOwn() {
        var office = office(1);

        for (Role role : List.of(Role.CONTACT, Role.LEAD, Role.ADMINISTRATOR)) {
            long named = user(office.unit(), null, Role.READER, role);

            assertThat(ownerOf(partyOf(named))).isEqualTo(Owner.user(named));
        }
    }

    @Test
    void givesThePersonToTheOwnerOfTheOrganisation() {
        var office = office(2);
        long organisation = organisationOf(office.ben());

        long person = memberOf(organisation);

        assertThat(ownerOf(person)).isEqualTo(Owner.user(office.ben()));
        assertThat(causesOf(person)).containsExactly("FOLLOWS_ORGANISATION");
    }

    @Test
    void fallsBackToTheTeamWhenEverybodyIsAwayAndSaysSo() {
        var office = office(1);
        isAway(office.ann(), null);
        isAway(office.lead(), null);

        long party = registeredIn(office);

        assertThat(ownerOf(party)).isEqualTo(Owner.team(office.fallback()));
        assertThat(causesOf(party)).containsExactly("FALLBACK");
        assertThat(explanationOf(party)).contains("\"dropped\":[\"ABSENT\"]", "\"user\":" + office.ann());
    }

    @Test
    void fallsBackToTheTeamOfTheMainUnitWhenTheUnitHasNone() {
        long unit = as(admin(), () -> teams.createUnit("Unit " + name()));
        long somebody = user(unit, null, Role.CONTACT);

        long party = as(somebody, () -> register.register(Registration.of(person())));

        assertThat(ownerOf(party).isTeam()).isTrue();
        assertThat(number("select fallback_team_id from business_unit where id = 1")).isEqualTo(ownerOf(party).getId());
    }

    @Test
    void passesOverWhoeverIsAwayHasLeftIsFullOrOwnsNothing() {
        var office = office(2);
        long reader = user(office.unit(), null, Role.READER);
        long full = user(office.unit(), 1, Role.CONTACT);
        long gone = user(office.unit(), null, Role.CONTACT);
        List.of(reader, full, gone).forEach(each -> does(admin(), () -> teams.join(office.team(), each)));
        does(admin(), () -> users.deactivate(gone));
        partyOf(full);
        isAway(office.ben(), null);
        isAway(office.lead(), null);

        var owners = Set.copyOf(List.of(ownerOf(registeredIn(office)), ownerOf(registeredIn(office)), ownerOf(registeredIn(office))));

        assertThat(owners).containsExactly(Owner.user(office.ann()));
    }

    @Test
    void fillsNobodyBeyondTheirCapacityWithinOneBatch() {
        var office = office(0);
        long small = user(office.unit(), 2, Role.CONTACT);
        does(admin(), () -> teams.join(office.team(), small));
        isAway(office.lead(), null);
        var five = Collections.nCopies(5, 0).stream().map(any -> Registration.of(person())).toList();

        var parties = as(small, () -> register.registerAll(five));

        assertThat(parties).extracting(this::ownerOf).filteredOn(Owner::isTeam).hasSize(3);
        assertThat(parties).extracting(this::ownerOf).filteredOn(Owner.user(small)::equals).hasSize(2);
    }

    @Test
    void fillsNobodyBeyondTheirCapacityWhateverHappensAtOnce() throws Exception {
        var office = office(1);
        long small = user(office.unit(), 3, Role.CONTACT);
        does(admin(), () -> teams.join(office.team(), small));

        var parties = atOnce(3, desk -> office.ann(), turn -> () -> register.register(Registration.of(person())));

        assertThat(parties).extracting(this::ownerOf).filteredOn(Owner.user(small)::equals).hasSize(3);
    }

    @Test
    void explainsEveryCandidate() {
        var office = office(2);

        long party = registeredIn(office);

        assertThat(explanationOf(party)).contains("\"rule\":\"ROUND_ROBIN\"", "\"team\":" + office.team(),
                "\"user\":" + office.ann(), "\"user\":" + office.ben(), "\"user\":" + office.lead());
    }

    private long registeredIn(Office office) {
        return as(office.lead(), () -> register.register(new Registration(person(), null, Map.of(), null, null, null, null, null)));
    }

    private List<String> causesOf(long party) {
        return texts("select cause from ledger_entry where party_id = ? order by seq", party);
    }

    private String explanationOf(long party) {
        return text("select explanation from ledger_entry where party_id = ? and seq = 1", party);
    }
}
