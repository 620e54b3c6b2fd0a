package org.spoc.audit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spoc.audit.AuditDeed;
import org.spoc.audit.AuditKind;
import org.spoc.deal.Opportunity;
import org.spoc.interaction.Interaction;
import org.spoc.lifecycle.Stage;
import org.spoc.ownership.Owner;
import org.spoc.party.service.Registration;
import org.spoc.shared.Forbidden;
import org.spoc.shared.service.Sql;
import org.spoc.shared.web.Sentences;
import org.spoc.testing.InCompany;
import org.spoc.user.Channel;
import org.spoc.user.Role;

/** Whatever is done through the services stands in the trail, with the name of who did it. */
class AuditTrailIT extends InCompany {

    @Inject
    private AuditTrail trail;
    @Inject
    private AuditSeals seals;
    @Inject
    private Sql sql;

    private Office office;
    private long auditor;

    @BeforeEach
    void foundAnOffice() {
        office = office(2);
        auditor = user(office.unit(), null, Role.AUDITOR);
    }

    @Test
    void whatIsDoneIsSignedByWhoDidIt() {
        long party = as(office.ann(), () -> register.register(Registration.of(person(), Owner.user(office.ann()))));
        does(office.ann(), () -> register.qualify(party, null, 80, null, null, true));
        does(office.ann(), () -> transitions.move(party, null, Stage.DISQUALIFIED, "closed down"));

        var rows = of(AuditKind.PARTY, party);

        assertThat(rows).isNotEmpty().allSatisfy(row -> {
            assertThat(row.actor()).isEqualTo(office.ann());
            assertThat(row.channel()).isEqualTo(Channel.PAGE);
            assertThat(row.onBehalfOf()).isNull();
        });
        assertThat(rows).extracting(AuditRow::part).contains("party", "party_email", "ledger_entry", "stage_entry");
    }

    @Test
    void whoeverStandsInIsNamedWithTheOneWhoIsAway() {
        long party = partyOf(office.ann());
        isAway(office.ann(), office.ben());

        does(office.ben(), () -> interactions.record(party, new Interaction.Details(Interaction.Type.CALL, Interaction.Direction.IN, null, "They called", null)));

        assertThat(of(AuditKind.PARTY, party)).filteredOn(row -> row.part().equals("interaction")).singleElement().satisfies(row -> {
            assertThat(row.actor()).isEqualTo(office.ben());
            assertThat(row.onBehalfOf()).isEqualTo(office.ann());
            assertThat(row.values()).contains(new AuditValue("subject", null, "They called"));
        });
    }

    @Test
    void whatIsWrittenAsPlainSqlIsSignedTooAndTheValuesGoWithThePartyThatIsErased() {
        long party = partyOf(office.ann());
        does(office.ann(), () -> opportunities.open(party, new Opportunity.Details("Forklifts", "twelve", BigDecimal.TEN, "EUR", today())));

        does(admin(), () -> erasure.erase(party, null));

        var rows = of(AuditKind.PARTY, party);
        assertThat(rows).isNotEmpty().allMatch(AuditRow::erased).allMatch(row -> row.objectName() == null);
        assertThat(rows).filteredOn(row -> row.part().equals("opportunity")).extracting(AuditRow::actor).containsExactly(admin(), office.ann());
    }

    @Test
    void aRefusedActLeavesNoTraceOfWhatItWouldHaveDone() {
        long party = partyOf(office.ann());
        int before = of(AuditKind.PARTY, party).size();

        assertThatThrownBy(() -> does(office.ann(), () -> erasure.erase(party, null))).isInstanceOf(Forbidden.class);

        assertThat(of(AuditKind.PARTY, party)).hasSize(before);
    }

    @Test
    void filtersNarrowAndPagesFollowEachOther() {
        long party = partyOf(office.ann());
        var all = of(AuditKind.PARTY, party);
        var added = as(auditor, () -> trail.list(new AuditFilter(AuditKind.PARTY, party, null, null, AuditDeed.ADDED, null, null), null, 500));

        var first = as(auditor, () -> trail.list(new AuditFilter(AuditKind.PARTY, party, null, null, null, null, null), null, 2));
        var next = as(auditor, () -> trail.list(new AuditFilter(AuditKind.PARTY, party, null, null, null, null, null), first.get(1).id(), 500));

        assertThat(added).isNotEmpty().allMatch(row -> row.deed() == AuditDeed.ADDED);
        assertThat(first).isEqualTo(all.subList(0, 2));
        assertThat(next).isEqualTo(all.subList(2, all.size()));
    }

    @Test
    void onlyAuditorsAndAdministratorsRead() {
        assertThatThrownBy(() -> as(office.lead(), () -> trail.list(AuditFilter.ALL, null, 1))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> as(office.lead(), () -> trail.latestSeal())).isInstanceOf(Forbidden.class);
    }

    @Test
    void whatHasEndedIsSealed() {
        long party = partyOf(office.ann());
        var mark = seals.mark();

        long patience = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!seals.settled(mark)) {
            assertThat(System.nanoTime()).as("what was under way has ended").isLessThan(patience);
            Thread.onSpinWait();
        }
        while (seals.seal(mark) > 0) {
            // block by block
        }

        assertThat(sql.query("select 1 from audit_seal where to_id >= ?", of(AuditKind.PARTY, party).get(0).id()).exists()).isTrue();
    }

    @Test
    void everyTableAndColumnThatCanChangeHasAName() {
        List<String> names = sql.query("""
                select 'table.' || c.relname as name from pg_class c join pg_trigger t on t.tgrelid = c.oid and t.tgname = 'audit_changed'
                union
                select 'column.' || a.attname from pg_trigger t join pg_attribute a on a.attrelid = t.tgrelid and a.attnum > 0 and not a.attisdropped
                where t.tgname = 'audit_changed' and a.attname <> all (string_to_array(split_part(encode(t.tgargs, 'escape'), '\\000', 3), ','))
                """).list(row -> row.text("name"));

        for (Locale locale : Set.of(Locale.ENGLISH, Locale.FRENCH)) {
            assertThat(names).hasSizeGreaterThan(100).allMatch(name -> Sentences.in(locale).knows(name));
        }
    }

    private List<AuditRow> of(AuditKind kind, long object) {
        return as(auditor, () -> trail.list(new AuditFilter(kind, object, null, null, null, null, null), null, 500));
    }
}
