package org.spoc.party.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.spoc.command.service.CommandKeys;
import org.spoc.ownership.service.Visibility;
import org.spoc.party.Party;
import org.spoc.shared.RuleBroken;
import org.spoc.shared.service.Settled;
import org.spoc.shared.service.Sql;
import org.spoc.user.Permission;

/**
 * Forgets everything personal about a party, for ever: what was known and recorded, what was given as a reason, what
 * programs were told under their keys. Stage history and ledger stay under the number alone (O9).
 */
@Settled
@Stateless
public class Erasure {

    @PersistenceContext(unitName = "spoc")
    private EntityManager entities;
    @Inject
    private Sql sql;
    @Inject
    private Visibility visibility;
    @Inject
    private CommandKeys keys;

    /**
     * @param version the version that was seen; null accepts any
     * @throws RuleBroken while people follow the organisation
     */
    public void erase(long id, Long version) {
        Party party = visibility.toChange(id, version, Permission.ERASE_PARTIES);
        if (sql.query("select 1 from party where follows_id = ? and erased_at is null", id).exists()) {
            throw new RuleBroken("party.eraseFollowers", party.getName());
        }
        party.erase(visibility.decision(party, null));
        // the histories let a reason go only when the party is erased
        entities.flush();
        forgetReasons(id);
        keys.eraseParty(id);
        forgetRecords(id);
    }

    private void forgetReasons(long id) {
        sql.query("update stage_entry set reason = null where party_id = ? and reason is not null", id).update();
        sql.query("update ledger_entry set reason = null where party_id = ? and reason is not null", id).update();
        sql.query("update refused_move set reason = null where party_id = ? and reason is not null", id).update();
        sql.query("update bulk_row set reasons = '[]' where party_id = ? and reasons is not null", id).update();
    }

    private void forgetRecords(long id) {
        sql.query("delete from affiliation where person_id = ? or organisation_id = ?", id, id).update();
        sql.query("update interaction set subject = '', body = null where party_id = ?", id).update();
        sql.query("update opportunity set title = '', need = null, close_reason = null where party_id = ?", id).update();
        sql.query("update purchase set what = '' where party_id = ?", id).update();
        sql.query("delete from consent where party_id = ?", id).update();
        sql.query("delete from follow_up where party_id = ?", id).update();
    }
}
