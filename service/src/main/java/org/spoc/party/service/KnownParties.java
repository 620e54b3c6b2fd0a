package org.spoc.party.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.spoc.lifecycle.Stage;
import org.spoc.ownership.Owner;
import org.spoc.party.ConsentChannel;
import org.spoc.party.PartyDetails;
import org.spoc.party.PartyKind;
import org.spoc.party.PostalAddress;
import org.spoc.shared.JsonText;
import org.spoc.shared.SearchText;
import org.spoc.shared.service.Row;
import org.spoc.shared.service.Sql;

/**
 * What is known of many parties at once, in one statement each, for the import. Not narrowed by what the caller may
 * see: whoever asks must look at the owner before telling or changing anything.
 */
@ApplicationScoped
public class KnownParties {

    @Inject
    private Sql sql;

    /** Organisations by {@link SearchText#of} their names; several may have the same. */
    public Map<String, List<Long>> organisationsNamed(Collection<String> names) {
        return found("""
                select sort_name as named, id from party where kind = 'ORGANISATION' and erased_at is null and sort_name = any (?)
                order by id
                """, names);
    }

    /** Persons by mail address in lower case; several may have the same. */
    public Map<String, List<Long>> personsWithMail(Collection<String> addresses) {
        return found("""
                select distinct lower(e.address) as named, p.id from party_email e join party p on p.id = e.party_id
                where p.kind = 'PERSON' and p.erased_at is null and lower(e.address) = any (?) order by p.id
                """, addresses);
    }

    private Map<String, List<Long>> found(String statement, Collection<String> wanted) {
        return wanted.isEmpty() ? Map.of() : sql.query(statement, (Object) wanted.toArray(String[]::new))
                .list(row -> Map.entry(row.text("named"), row.id("id"))).stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** Parties that are not erased, by id. */
    public Map<Long, KnownParty> byId(Collection<Long> ids) {
        var known = new HashMap<Long, KnownParty>();
        if (!ids.isEmpty()) {
            sql.query("""
                    select p.*, parent.name as parent_name,
                      array(select address from party_email where party_id = p.id order by position) as emails,
                      array(select number from party_phone where party_id = p.id order by position) as phones,
                      array(select tag from party_tag where party_id = p.id) as tags,
                      (select json_agg(json_build_array(street, postal_code, city, region, country) order by position)::text
                        from party_address where party_id = p.id) as addresses,
                      array(select distinct on (channel) channel || ' ' || allowed from consent where party_id = p.id
                        order by channel, given_at desc, id desc) as consents
                    from party p left join party parent on parent.id = p.parent_id
                    where p.id = any (?) and p.erased_at is null
                    """, (Object) ids.toArray(Long[]::new)).list(row -> known.put(row.id("id"), known(row)));
        }
        return known;
    }

    private static KnownParty known(Row row) {
        return new KnownParty(row.id("id"), details(row), new Owner(row.constant("owner_kind", Owner.Kind.class), row.id("owner_id")),
                row.constant("stage", Stage.class), row.text("parent_name"), consents(row.texts("consents")));
    }

    private static PartyDetails details(Row row) {
        return new PartyDetails(row.constant("kind", PartyKind.class), row.text("name"), row.text("given_name"),
                row.text("family_name"), row.texts("emails"), row.texts("phones"), addresses(row.text("addresses")),
                row.text("country"), row.text("city"), row.text("language"), row.text("source"), row.text("industry"),
                row.count("employees"), row.id("parent_id"), new TreeSet<>(row.texts("tags")), row.text("notes"),
                row.count("score"), row.text("need"), row.text("authority"), row.instant("inquired_at"));
    }

    private static List<PostalAddress> addresses(String json) {
        if (json == null) {
            return List.of();
        }
        return JsonText.read(json).asJsonArray().getValuesAs(JsonArray.class).stream().map(parts -> new PostalAddress(part(parts, 0),
                part(parts, 1), part(parts, 2), part(parts, 3), part(parts, 4))).toList();
    }

    private static String part(JsonArray parts, int place) {
        return parts.isNull(place) ? null : parts.getString(place);
    }

    private static Map<ConsentChannel, Boolean> consents(List<String> latest) {
        var consents = new EnumMap<ConsentChannel, Boolean>(ConsentChannel.class);
        latest.stream().map(text -> text.split(" ")).forEach(word -> consents.put(ConsentChannel.valueOf(word[0]), Boolean.valueOf(word[1])));
        return consents;
    }
}
