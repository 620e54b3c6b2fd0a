package org.spoc.sample.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.spoc.ownership.Owner;
import org.spoc.ownership.StandIns;
import org.spoc.ownership.service.Presence;
import org.spoc.shared.service.Row;
import org.spoc.shared.service.Sql;

/** Who plays a scene: whoever acts for the owner of the party at that time. */
@ApplicationScoped
class Cast {

    @Inject
    private Sql sql;
    @Inject
    private Presence presence;
    @Inject
    private Company company;

    private LocalDate known;
    private StandIns standIns;

    long actingFor(long party, Instant at) {
        return standIns(at).actingFor(owner(party));
    }

    /** Looked up once a day: absences are entered before work begins, and whoever leaves does so in the evening. */
    private StandIns standIns(Instant at) {
        LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC);
        if (!day.equals(known)) {
            standIns = presence.at(at);
            known = day;
        }
        return standIns;
    }

    /** The lead who may transfer the party; an administrator while the lead is away. */
    long leadOf(long party, Instant at) {
        Owner owner = owner(party);
        long lead = sql.query("""
                select t.lead_id from team t where t.id = ? or exists (
                  select 1 from team_member m where m.team_id = t.id and m.user_id = ?) order by t.id limit 1
                """, owner.isTeam() ? owner.getId() : 0, owner.isTeam() ? 0 : owner.getId()).number();
        return standIns(at).absenceOf(lead).isEmpty() ? lead : company.user("ada");
    }

    boolean isOfTeam(long party, long team) {
        Owner owner = owner(party);
        return owner.isTeam() ? owner.getId() == team
                : sql.query("select 1 from team_member where team_id = ? and user_id = ?", team, owner.getId()).exists();
    }

    boolean speaks(long party, boolean french) {
        Owner owner = owner(party);
        return owner.isTeam() || sql.query("select 1 from app_user where id = ? and language = ?", owner.getId(), french ? "fr" : "en").exists();
    }

    private Owner owner(long party) {
        return sql.query("select owner_kind, owner_id from party where id = ?", party).first(Cast::owner).orElseThrow();
    }

    private static Owner owner(Row row) {
        return new Owner(row.constant("owner_kind", Owner.Kind.class), row.id("owner_id"));
    }
}
