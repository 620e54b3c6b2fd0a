package org.spoc.party.service;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.spoc.checker.service.ConsistencyChecker;
import org.spoc.command.service.CommandKeys;
import org.spoc.command.service.Outcome;
import org.spoc.lifecycle.Stage;
import org.spoc.ownership.Owner;
import org.spoc.ownership.service.Directory;
import org.spoc.party.ConsentChannel;
import org.spoc.party.ExternalKey;
import org.spoc.shared.Forbidden;
import org.spoc.shared.NotFound;
import org.spoc.testing.InCompany;

/** Nothing that was said about somebody who is erased is told any more, wherever it was said. */
class ErasureIT extends InCompany {

    private static final byte[] REQUEST = new byte[32];

    @Inject
    private CommandKeys keys;
    @Inject
    private Directory directory;

    @Test
    void whatWasGivenAsAReasonGoesAndTheHistoriesStay() {
        var office = office(2);
        long party = partyOf(office.ann());
        refusal(office.ann(), () -> transitions.move(party, null, Stage.PROSPECT, "Canary is ill"));
        does(office.ann(), () -> transitions.move(party, null, Stage.DISQUALIFIED, "Canary moved away"));
        does(office.lead(), () -> ownership.transfer(party, null, Owner.user(office.ben()), "Canary asked for Ben"));
        List<String> before = histories(party);

        does(admin(), () -> erasure.erase(party, null));

        assertThat(texts("select reason from stage_entry where party_id = ? union all select reason from ledger_entry where party_id = ?"
                + " union all select reason from refused_move where party_id = ?", party, party, party)).hasSize(5).containsOnlyNulls();
        assertThat(histories(party)).isEqualTo(before).hasSize(4);
        assertThat(texts("select coalesce(before, after)::text from audit_entry where kind = 'PARTY' and object = ?", party)).containsOnlyNulls();
    }

    @Test
    void aCheckedDatabaseIsCleanAfterwards() throws Exception {
        var office = office(2);
        long party = partyOf(office.ann());
        does(office.lead(), () -> ownership.transfer(party, null, Owner.user(office.ben()), "Canary asked for Ben"));

        does(admin(), () -> erasure.erase(party, null));

        assertThat(checked()).filteredOn(result -> result.name().startsWith("LEDGER") || result.name().startsWith("STAGES")
                || result.name().startsWith("AUDIT") || result.name().equals("EVIDENCE")).isNotEmpty().allMatch(ConsistencyChecker.Result::clean);
    }

    @Test
    void answersThatWereKeptAreForgotten() {
        var office = office(1);
        long party = partyOf(office.ann());
        long other = partyOf(office.ann());
        String key = name();
        does(admin(), () -> {
            keys.keep(admin(), key + "made", REQUEST, null, answer(null, "{\"id\":" + party + ",\"name\":\"Canary\"}"));
            keys.keep(admin(), key + "of", REQUEST, party, answer("/spoc/api/v1/parties/" + party, "{\"city\":\"Canary\"}"));
            keys.keep(admin(), key + "told", REQUEST, null, answer(null, "{\"id\":7,\"party\":" + party + ",\"partyName\":\"Canary\"}"));
            keys.keep(admin(), key + "other", REQUEST, other, answer("/spoc/api/v1/parties/" + other, "{\"id\":" + other + ",\"amount\":" + party + "}"));
        });

        does(admin(), () -> erasure.erase(party, null));

        assertThat(texts("select key from rest_command where key like ? and body is not null", key + "%")).containsExactly(key + "other");
        assertThat(texts("select key from rest_command where key like ?", key + "%")).hasSize(4);
    }

    @Test
    void anErasedPartyKeepsItsLedgerUnderItsNumberAlone() {
        var office = office(2);
        long party = as(admin(), () -> register.register(new Registration(person(), null, Map.of(), null, null, new ExternalKey("crm", name()), null, null)));
        does(admin(), () -> {
            ownership.transfer(party, null, Owner.user(office.ann()), "territory");
            register.consent(party, ConsentChannel.CALL, true, "said so");
        });
        String name = text("select name from party where id = ?", party);
        var ledger = texts("select (to_jsonb(l) - 'reason')::text from ledger_entry l where party_id = ? order by seq", party);
        var history = texts("select s::text from stage_entry s where party_id = ? order by seq", party);
        Instant before = as(admin(), () -> ownership.ledger(party)).get(1).from();

        does(admin(), () -> erasure.erase(party, null));

        assertThat(text("select name from party where id = ?", party)).isEqualTo("#" + party);
        assertThat(texts("select address from party_email where party_id = ?", party)).isEmpty();
        assertThat(texts("select key_value from party_key where party_id = ?", party)).isEmpty();
        assertThat(texts("select id from consent where party_id = ?", party)).isEmpty();
        assertThat(texts("select (to_jsonb(l) - 'reason')::text from ledger_entry l where party_id = ? order by seq", party)).isEqualTo(ledger).hasSize(2);
        assertThat(texts("select s::text from stage_entry s where party_id = ? order by seq", party)).isEqualTo(history);
        assertThat(as(admin(), () -> ownership.contact(party, before)).owner()).isEqualTo(Owner.user(office.ann()));
        assertThat(as(admin(), () -> directory.ask(name, 10))).isEmpty();
        assertThat(refusal(admin(), () -> file.open(party))).isInstanceOf(NotFound.class);
        assertThat(refusal(admin(), () -> ownership.contact(party, null))).isInstanceOf(NotFound.class);
    }

    @Test
    void anOrganisationIsNotErasedWhilePeopleFollowIt() {
        var office = office(1);
        long organisation = organisationOf(office.ann());
        memberOf(organisation);
        String before = stored(organisation);

        var refusal = refusal(admin(), () -> erasure.erase(organisation, null));

        assertThat(refusal.code()).isEqualTo("party.eraseFollowers");
        assertThat(stored(organisation)).isEqualTo(before);
    }

    @Test
    void onlyAdministratorsErase() {
        var office = office(1);
        long party = partyOf(office.ann());
        String before = stored(party);

        assertThat(refusal(office.ann(), () -> erasure.erase(party, null))).isInstanceOf(Forbidden.class);
        assertThat(refusal(office.lead(), () -> erasure.erase(party, null))).isInstanceOf(Forbidden.class);
        assertThat(stored(party)).isEqualTo(before);
    }

    private static Outcome answer(String location, String body) {
        return new Outcome(201, location, null, "application/json", body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** All that must keep its answer (O9). */
    private List<String> histories(long party) {
        return texts("select (to_jsonb(e) - 'reason')::text from stage_entry e where party_id = ? union all"
                + " select (to_jsonb(l) - 'reason')::text from ledger_entry l where party_id = ?", party, party);
    }
}
