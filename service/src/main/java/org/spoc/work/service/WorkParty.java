package org.spoc.work.service;

import java.io.Serializable;
import java.time.Instant;
import org.spoc.lifecycle.Stage;
import org.spoc.shared.service.Row;

/**
 * A party that asks for work.
 *
 * @param lastContact the latest interaction; the creation when there is none
 * @param days how long it has been waiting, in full days
 */
public record WorkParty(long id, String name, Stage stage, Instant stageSince, Instant lastContact, String ownerName, int days)
        implements Serializable {

    static final String COLUMNS = """
            p.id, p.name, p.stage, p.stage_since, p.attended_at as last_contact,
              case p.owner_kind when 'USER' then (select name from app_user where id = p.owner_id)
                else (select name from team where id = p.owner_id) end as owner_name
            """;

    static WorkParty of(Row row) {
        return new WorkParty(row.id("id"), row.text("name"), row.constant("stage", Stage.class), row.instant("stage_since"),
                row.instant("last_contact"), row.text("owner_name"), row.count("days"));
    }
}
