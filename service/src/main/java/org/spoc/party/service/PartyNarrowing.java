package org.spoc.party.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.spoc.ownership.service.PartyScope;
import org.spoc.ownership.service.Visibility;
import org.spoc.shared.service.Search;
import org.spoc.shared.service.Sql;

/**
 * Which parties a statement is about: those that the caller sees and a filter lets through. The list, its export and
 * what is done to all of a list at once narrow here and nowhere else.
 */
@ApplicationScoped
public class PartyNarrowing {

    @Inject
    private Sql sql;
    @Inject
    private Visibility visibility;

    /** Adds {@code from party p where …} to a statement. */
    public Sql.Query narrow(Sql.Query query, PartyFilter f) {
        query.add("from party p where p.erased_at is null");
        owners(f).narrow(query);
        Search.narrow(query, f.text());
        query.addIf(f.kind() != null, "and p.kind = ?", f.kind())
                .addIf(f.stage() != null, "and p.stage = ?", f.stage())
                .addIf(f.before() != null, "and p.stage_since < ?", f.before())
                .addIf(f.country() != null, "and p.country = ?", f.country())
                .addIf(f.source() != null, "and p.source = ?", f.source())
                .addIf(f.tag() != null, "and exists (select from party_tag t where t.party_id = p.id and t.tag = ?)", f.tag());
        reachable(query, f);
        return dated(query, f);
    }

    /** Whose parties: whoever asks for those of somebody else is told at once that there are none. */
    private PartyScope owners(PartyFilter f) {
        PartyScope scope = f.owner() == null ? visibility.seen() : visibility.seen().and(PartyScope.of(f.owner()));
        return f.team() == null ? scope : scope.and(team(f.team()));
    }

    private PartyScope team(long team) {
        return new PartyScope(false, Set.copyOf(sql.query("select user_id from team_member where team_id = ?", team).list(row -> row.id("user_id"))),
                Set.of(team));
    }

    private static void reachable(Sql.Query query, PartyFilter f) {
        query.addIf(Boolean.TRUE.equals(f.email()), "and exists (select from party_email e where e.party_id = p.id)")
                .addIf(Boolean.FALSE.equals(f.email()), "and not exists (select from party_email e where e.party_id = p.id)")
                .addIf(Boolean.TRUE.equals(f.phone()), "and exists (select from party_phone e where e.party_id = p.id)")
                .addIf(Boolean.FALSE.equals(f.phone()), "and not exists (select from party_phone e where e.party_id = p.id)");
        if (f.consent() != null) {
            query.add("""
                    and exists (select from consent c where c.party_id = p.id and c.channel = ? and c.allowed = ?
                      and not exists (select from consent l where l.party_id = c.party_id and l.channel = c.channel
                        and (l.given_at, l.id) > (c.given_at, c.id)))
                    """, f.consent().channel(), f.consent().allowed());
        }
    }

    private static Sql.Query dated(Sql.Query query, PartyFilter f) {
        return query.addIf(f.created().from() != null, "and p.created_at >= ?", f.created().from())
                .addIf(f.created().to() != null, "and p.created_at < ?", f.created().to())
                .addIf(f.changed().from() != null, "and p.changed_at >= ?", f.changed().from())
                .addIf(f.changed().to() != null, "and p.changed_at < ?", f.changed().to());
    }
}
