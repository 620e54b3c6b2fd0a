package org.spoc.audit.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.spoc.audit.AuditDeed;
import org.spoc.audit.AuditKind;
import org.spoc.shared.NotFound;
import org.spoc.shared.service.Row;
import org.spoc.shared.service.Settled;
import org.spoc.shared.service.Sql;
import org.spoc.user.Channel;
import org.spoc.user.Permission;
import org.spoc.user.service.Caller;

/** Who changed what, when and how, for those who have to know. */
@Stateless
@Settled
public class AuditTrail {

    private static final String SELECT = """
            select e.id, e.at, e.actor, e.on_behalf_of, e.channel, e.db_role, e.kind, e.object, e.part, e.deed, e.before, e.after,
              a.name as actor_name, b.name as behalf_name, coalesce(p.name, u.name, t.name, n.name, i.file_name, v.name) as object_name,
              e.id <= coalesce((select max(to_id) from audit_seal), 0) as sealed
            from audit_entry e left join app_user a on a.id = e.actor left join app_user b on b.id = e.on_behalf_of
              left join party p on e.kind = 'PARTY' and p.id = e.object and p.erased_at is null
              left join app_user u on e.kind = 'USER' and u.id = e.object left join team t on e.kind = 'TEAM' and t.id = e.object
              left join business_unit n on e.kind = 'UNIT' and n.id = e.object left join import_job i on e.kind = 'IMPORT' and i.id = e.object
              left join party_view v on e.kind = 'VIEW' and v.id = e.object
            where true
            """;

    /**
     * The latest seal.
     *
     * @param hash hexadecimal; whoever writes it down elsewhere can prove later that nothing before it was changed
     */
    public record Seal(long number, Instant at, long lastEntry, String hash) {
    }

    @Inject
    private Sql sql;
    @Inject
    private Caller caller;

    /**
     * The latest first.
     *
     * @param before only entries before this one; null for the latest
     * @throws org.spoc.shared.Forbidden when the caller may not read the trail
     */
    public List<AuditRow> list(AuditFilter filter, Long before, int limit) {
        return asked(filter).addIf(before != null, "and (e.at, e.id) < (select at, id from audit_entry where id = ?)", before)
                .add("order by e.at desc, e.id desc limit ?", limit).list(AuditTrail::row);
    }

    /** All of them, the earliest first, one after the other. */
    public void each(AuditFilter filter, Consumer<AuditRow> taker) {
        asked(filter).add("order by e.at, e.id").each(row -> taker.accept(row(row)));
    }

    /** @throws NotFound when there is no such entry */
    public AuditRow one(long id) {
        return asked(AuditFilter.ALL).add("and e.id = ?", id).first(AuditTrail::row)
                .orElseThrow(() -> new NotFound("audit", id));
    }

    public Optional<Seal> latestSeal() {
        caller.require(Permission.SEE_AUDIT);
        return sql.query("select seq, at, to_id, encode(hash, 'hex') as hash from audit_seal order by seq desc limit 1")
                .first(row -> new Seal(row.id("seq"), row.instant("at"), row.id("to_id"), row.text("hash")));
    }

    private Sql.Query asked(AuditFilter filter) {
        caller.require(Permission.SEE_AUDIT);
        return sql.query(SELECT).addIf(filter.kind() != null, "and e.kind = ?", filter.kind())
                .addIf(filter.object() != null, "and e.object = ?", filter.object())
                .addIf(filter.actor() != null, "and e.actor = (select id from app_user where login = ?)", filter.actor())
                .addIf(filter.channel() != null, "and e.channel = ?", filter.channel())
                .addIf(filter.deed() != null, "and e.deed = ?", filter.deed())
                .addIf(filter.from() != null, "and e.at >= ?", filter.from()).addIf(filter.to() != null, "and e.at < ?", filter.to());
    }

    private static AuditRow row(Row row) {
        return new AuditRow(row.id("id"), row.instant("at"), row.id("actor"), row.text("actor_name"), row.id("on_behalf_of"),
                row.text("behalf_name"), row.constant("channel", Channel.class), row.text("db_role"), row.constant("kind", AuditKind.class),
                row.id("object"), row.text("object_name"), row.text("part"), row.constant("deed", AuditDeed.class),
                AuditValue.of(row.text("before"), row.text("after")), row.flag("sealed"));
    }
}
