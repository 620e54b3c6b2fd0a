package org.spoc.ownership.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.spoc.lifecycle.Stage;
import org.spoc.ownership.Cause;
import org.spoc.ownership.Owner;
import org.spoc.party.PartyKind;
import org.spoc.shared.Legibility;
import org.spoc.shared.SearchText;
import org.spoc.shared.service.Row;
import org.spoc.shared.service.Search;
import org.spoc.shared.service.Settled;
import org.spoc.shared.service.Sql;
import org.spoc.user.Permission;
import org.spoc.user.service.Caller;

/**
 * «Who is the contact?»: a name, a mail address, a domain or a telephone number, answered with the best matches.
 * Every signed-in user may ask about every party; details of the party follow the rights of the user.
 */
@Settled
@Stateless
public class Directory {

    /** Matches that are looked at before the best ones are chosen; keeps a very common word from costing more. */
    private static final int LOOKED_AT = 500;

    private record Match(long party, PartyKind kind, String name, Stage stage, String organisation, String industry,
            String city, String country, Owner owner, Instant since, Cause cause) {
    }

    @Inject
    private Sql sql;
    @Inject
    private Caller caller;
    @Inject
    private Visibility visibility;
    @Inject
    private Contacts contacts;
    @Inject
    private Presence presence;

    /**
     * @param question as typed; fewer than two characters find nothing
     * @param limit at most so many answers, up to 50
     */
    public List<DirectoryAnswer> ask(String question, int limit) {
        caller.require(Permission.USE_DIRECTORY);
        List<String> words = SearchText.words(question == null ? "" : question);
        if (words.isEmpty() || String.join("", words).length() < 2) {
            return List.of();
        }
        List<Match> matches = matches(question, words, Math.min(limit, 50));
        List<ContactView> views = contacts.views(matches.stream()
                .map(m -> new Contacts.Held(m.owner(), m.since(), m.cause())).toList(), presence.now());
        return java.util.stream.IntStream.range(0, matches.size()).mapToObj(i -> answer(matches.get(i), views.get(i))).toList();
    }

    /**
     * The name of a party that has exactly one of these e-mail addresses, however it is capitalised; empty when none has.
     * What cannot be kept nobody has.
     */
    public Optional<String> whoHas(List<String> addresses) {
        caller.require(Permission.USE_DIRECTORY);
        return sql.query("""
                select p.name from party_email e join party p on p.id = e.party_id
                where lower(e.address) = any (?) and p.erased_at is null order by p.id limit 1
                """, (Object) addresses.stream().filter(address -> Legibility.fault(address, false).isEmpty())
                        .map(address -> address.toLowerCase(Locale.ROOT)).toArray(String[]::new)).first(row -> row.text("name"));
    }

    private DirectoryAnswer answer(Match m, ContactView contact) {
        return new DirectoryAnswer(m.party(), m.kind(), m.name(), m.stage(), m.organisation(), m.industry(), m.city(),
                m.country(), contact, visibility.seen().reaches(m.owner()));
    }

    private List<Match> matches(String question, List<String> words, int limit) {
        String start = SearchText.pattern(String.join(" ", words)) + "%";
        Sql.Query query = sql.query("""
                with prefix as materialized (select id from party p where p.erased_at is null and p.sort_name like ?
                    order by p.sort_name collate "C" limit ?),
                inside as materialized (select id from party p where p.erased_at is null
                """, start, limit);
        return Search.narrow(query, question).add("""
                limit ?),
                best as (select id, min(place) as place from (
                    select id, case when sort_name = ? then 0 else 1 end as place from party where id in (select id from prefix)
                    union all select id, 2 from inside) found group by id)
                select p.id, p.kind, p.name, p.stage, p.industry, p.city, p.country, p.owner_kind, p.owner_id, p.owner_since,
                  l.cause, coalesce(parent.name, (select o.name from affiliation a join party o on o.id = a.organisation_id
                    where a.person_id = p.id and o.erased_at is null order by a.id limit 1)) as organisation
                from best join party p on p.id = best.id
                join ledger_entry l on l.party_id = p.id and l.seq = p.owner_seq
                left join party parent on parent.id = p.parent_id and parent.erased_at is null
                order by best.place, length(p.sort_name), p.sort_name collate "C", p.id limit ?
                """, LOOKED_AT, String.join(" ", words), limit).list(Directory::match);
    }

    private static Match match(Row row) {
        return new Match(row.id("id"), row.constant("kind", PartyKind.class), row.text("name"),
                row.constant("stage", Stage.class), row.text("organisation"), row.text("industry"), row.text("city"),
                row.text("country"), new Owner(row.constant("owner_kind", Owner.Kind.class), row.id("owner_id")),
                row.instant("owner_since"), row.constant("cause", Cause.class));
    }
}
