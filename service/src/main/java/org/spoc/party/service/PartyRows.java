package org.spoc.party.service;

import org.spoc.lifecycle.Stage;
import org.spoc.ownership.Owner;
import org.spoc.ownership.StandIns;
import org.spoc.party.PartyKind;
import org.spoc.shared.service.Row;

/** How a party in a list is read: the columns, and the row made of them. */
final class PartyRows {

    static final String SELECT = """
            select p.id, p.version, p.kind, p.name, p.city, p.country, p.source, p.industry, p.stage, p.stage_since,
              p.owner_kind, p.owner_id, p.changed_at, p.sort_name, p.created_at, p.language, p.score, p.last_purchase_on,
              (select address from party_email where party_id = p.id and position = 0) as email,
              (select number from party_phone where party_id = p.id and position = 0) as phone,
              array(select tag from party_tag where party_id = p.id order by tag) as tags,
              case p.owner_kind when 'USER' then (select name from app_user where id = p.owner_id)
                else (select name from team where id = p.owner_id) end as owner_name
            """;

    private PartyRows() {
    }

    static PartyRow row(Row row, StandIns standIns) {
        Owner owner = new Owner(row.constant("owner_kind", Owner.Kind.class), row.id("owner_id"));
        return new PartyRow(row.id("id"), row.id("version"), row.constant("kind", PartyKind.class), row.text("name"),
                row.text("email"), row.text("phone"), row.text("city"), row.text("country"), row.text("source"),
                row.text("industry"), row.constant("stage", Stage.class), row.instant("stage_since"), owner,
                row.text("owner_name"), !owner.isTeam() && standIns.absenceOf(owner.getId()).isPresent(),
                row.instant("changed_at"), row.instant("created_at"), row.text("language"), row.count("score"),
                row.date("last_purchase_on"), row.texts("tags"));
    }
}
