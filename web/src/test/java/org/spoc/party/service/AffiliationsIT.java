package org.spoc.party.service;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.spoc.ownership.Owner;
import org.spoc.party.AffiliationRole;
import org.spoc.party.PartyDetails;
import org.spoc.shared.Forbidden;
import org.spoc.shared.Invalid;
import org.spoc.shared.NotFound;
import org.spoc.testing.InCompany;

class AffiliationsIT extends InCompany {

    @Inject
    private Affiliations affiliations;

    @Test
    void endingOneSetsThePersonApartAndUndoingPutsAllBack() {
        var office = office(1);
        long organisation = organisationOf(office.ann());
        long person = memberOf(organisation);

        var ended = as(office.ann(), () -> affiliations.end(person, organisation, AffiliationRole.OTHER));
        assertThat(texts("select 1 from affiliation where person_id = ?", person)).isEmpty();
        assertThat(text("select follows_id from party where id = ?", person)).isNull();
        does(office.ann(), () -> affiliations.resume(ended));

        assertThat(texts("select role from affiliation where person_id = ?", person)).containsExactly("OTHER");
        assertThat(number("select follows_id from party where id = ?", person)).isEqualTo(organisation);
    }

    @Test
    void undoingTwiceBringsBackOne() {
        var office = office(1);
        long organisation = organisationOf(office.ann());
        long person = memberOf(organisation);
        var ended = as(office.ann(), () -> affiliations.end(person, organisation, AffiliationRole.OTHER));

        does(office.ann(), () -> affiliations.resume(ended));
        does(office.ann(), () -> affiliations.resume(ended));

        assertThat(texts("select role from affiliation where person_id = ?", person)).hasSize(1);
    }

    @Test
    void aNewPersonIsRegisteredWithTheContactOfTheOrganisation() {
        var office = office(1);
        long organisation = organisationOf(office.ann());

        long person = as(office.ann(), () -> affiliations.add(organisation, person(), AffiliationRole.BUYER, "Head of purchasing", false));

        assertThat(ownerOf(person)).isEqualTo(Owner.user(office.ann()));
        assertThat(text("select role || ' ' || title from affiliation where person_id = ?", person)).isEqualTo("BUYER Head of purchasing");
        assertThat(number("select follows_id from party where id = ?", person)).isEqualTo(organisation);
    }

    @Test
    void nothingIsRegisteredWhenTheAffiliationIsRefused() {
        var office = office(1);
        long organisation = organisationOf(office.ann());
        PartyDetails other = person();

        var refused = refusal(office.ann(), () -> affiliations.add(organisation, other, AffiliationRole.BUYER, "x".repeat(101), false));

        assertThat(refused).isInstanceOf(Invalid.class);
        assertThat(texts("select 1 from party where name = ?", other.name())).isEmpty();
    }

    @Test
    void theChartShowsTheFirstOfEachGroupAndHowManyThereAre() {
        var office = office(1);
        long top = organisationOf(office.ann());
        long organisation = organisationOf(office.ann());
        does(office.ann(), () -> register.change(organisation, null, file.open(organisation).details().under(top)));
        memberOf(organisation);
        memberOf(organisation);
        memberOf(organisation);

        var chart = as(office.ann(), () -> affiliations.chart(organisation, 2));

        assertThat(chart.above()).extracting(AffiliationChart.Node::party).containsExactly(top);
        assertThat(chart.groups()).singleElement().satisfies(group -> {
            assertThat(group.total()).isEqualTo(3);
            assertThat(group.shown()).hasSize(2);
        });
        assertThat(chart.isCut()).isTrue();
    }

    @Test
    void whoMayNotChangeThePersonEndsNothing() {
        var office = office(2);
        long organisation = organisationOf(office.ann());
        long person = memberOf(organisation);
        long stranger = office(1).ann();

        assertThat(refusal(office.ben(), () -> affiliations.end(person, organisation, AffiliationRole.OTHER))).isInstanceOf(Forbidden.class);
        assertThat(refusal(stranger, () -> affiliations.end(person, organisation, AffiliationRole.OTHER))).isInstanceOf(NotFound.class);
        assertThat(texts("select 1 from affiliation where person_id = ?", person)).hasSize(1);
    }
}
