package org.spoc.party.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.spoc.lifecycle.Stage;
import org.spoc.ownership.Owner;
import org.spoc.ownership.service.Visibility;
import org.spoc.party.Affiliation;
import org.spoc.party.AffiliationRole;
import org.spoc.party.Party;
import org.spoc.party.PartyDetails;
import org.spoc.party.PartyKind;
import org.spoc.shared.NotFound;
import org.spoc.shared.service.Row;
import org.spoc.shared.service.Sql;
import org.spoc.user.Permission;

/** Who belongs to whom: the picture of it, ending an affiliation, and adding somebody who was not known yet. */
@Stateless
public class Affiliations {

    /**
     * An affiliation that was ended, with all that it takes to bring it back.
     *
     * @param followed whether the person took the owner of the organisation
     */
    public record Ended(long person, long organisation, AffiliationRole role, String title, boolean followed) implements java.io.Serializable {
    }

    @PersistenceContext(unitName = "spoc")
    private EntityManager entities;
    @Inject
    private Sql sql;
    @Inject
    private Visibility visibility;
    @Inject
    private PartyRegister register;

    /** @param each at most so many of a group */
    public AffiliationChart chart(long party, int each) {
        visibility.requireSeen(party);
        return new AffiliationChart(above(party), groups(party, each));
    }

    private List<AffiliationChart.Node> above(long party) {
        return sql.query("""
                with recursive up as (
                  select p.id, p.parent_id, 0 as height from party p where p.id = ?
                  union all select p.id, p.parent_id, up.height + 1 from party p join up on p.id = up.parent_id where up.height < 10)
                select o.id, o.name, null as title, o.stage, o.owner_kind, o.owner_id, false as follows, false as email_refused
                from up join party o on o.id = up.id where up.height > 0 and o.erased_at is null order by up.height desc
                """, party).list(this::node);
    }

    private List<AffiliationChart.Group> groups(long party, int each) {
        var nodes = new LinkedHashMap<String, List<AffiliationChart.Node>>();
        var totals = new LinkedHashMap<String, Long>();
        sql.query("""
                select g.*, not coalesce((select allowed from consent where party_id = g.id and channel = 'EMAIL'
                    order by given_at desc, id desc limit 1), true) as email_refused
                from (
                  select o.id, o.name, o.stage, o.owner_kind, o.owner_id, r.role, r.title, r.follows,
                    row_number() over (partition by r.role order by o.sort_name, o.id) as place, count(*) over (partition by r.role) as total
                  from (
                    select a.person_id as id, a.role, a.title, p.follows_id is not distinct from a.organisation_id as follows
                    from affiliation a join party p on p.id = a.person_id where a.organisation_id = ?
                    union all select a.organisation_id, a.role, a.title, p.follows_id is not distinct from a.organisation_id
                    from affiliation a join party p on p.id = a.person_id where a.person_id = ?
                    union all select c.id, '', null, false from party c where c.parent_id = ?
                  ) r join party o on o.id = r.id where o.erased_at is null) g
                where g.place <= ? order by g.role = '', g.role, g.place
                """, party, party, party, each).list(row -> {
            totals.put(row.text("role"), row.id("total"));
            return nodes.computeIfAbsent(row.text("role"), role -> new ArrayList<>()).add(node(row));
        });
        return nodes.entrySet().stream().map(group -> group(group, totals.get(group.getKey()))).toList();
    }

    private static AffiliationChart.Group group(Map.Entry<String, List<AffiliationChart.Node>> group, long total) {
        AffiliationRole role = group.getKey().isEmpty() ? null : AffiliationRole.valueOf(group.getKey());
        return new AffiliationChart.Group(role, total, List.copyOf(group.getValue()));
    }

    private AffiliationChart.Node node(Row row) {
        Owner owner = new Owner(row.constant("owner_kind", Owner.Kind.class), row.id("owner_id"));
        return new AffiliationChart.Node(row.id("id"), row.text("name"), row.text("title"), row.constant("stage", Stage.class),
                row.flag("follows"), row.flag("email_refused"), visibility.seen().reaches(owner));
    }

    /**
     * Ends an affiliation. A person who took the owner of that organisation keeps the owner and is set apart, when no
     * other affiliation with it is left.
     *
     * @return what {@link #resume} needs to undo it
     * @throws NotFound when there is no such affiliation, or the caller may not see the person
     */
    public Ended end(long person, long organisation, AffiliationRole role) {
        Party party = visibility.toChange(person, Permission.EDIT_PARTIES);
        visibility.requireSeen(organisation);
        String title = sql.query("select coalesce(title, '') as title from affiliation where person_id = ? and organisation_id = ? and role = ?",
                person, organisation, role).first(row -> row.text("title")).orElseThrow(() -> new NotFound("affiliation", person));
        sql.query("delete from affiliation where person_id = ? and organisation_id = ? and role = ?", person, organisation, role).update();
        boolean followed = party.follows(organisation) && !register.belongs(person, organisation);
        if (followed) {
            party.setApart();
        }
        return new Ended(person, organisation, role, title.isEmpty() ? null : title, followed);
    }

    /** Brings an ended affiliation back as it was. The owner, who may have changed meanwhile, stays. */
    public void resume(Ended ended) {
        Party party = visibility.toChange(ended.person(), Permission.EDIT_PARTIES);
        visibility.requireSeen(ended.organisation());
        if (sql.query("select 1 from affiliation where person_id = ? and organisation_id = ? and role = ?", ended.person(),
                ended.organisation(), ended.role()).exists()) {
            return;
        }
        entities.persist(new Affiliation(ended.person(), ended.organisation(), ended.role(), ended.title()));
        boolean sameOwner = entities.find(Party.class, ended.organisation()).getOwner().equals(party.getOwner());
        if (ended.followed() && party.getFollows() == null && sameOwner) {
            party.follow(ended.organisation());
        }
    }

    /**
     * Registers somebody and says in the same transaction that they belong to a party: a new person of an organisation,
     * or the new organisation of a person, which then has the same contact.
     *
     * @param title as on the business card; null when unknown
     * @param apart keep the person's own owner
     * @return the id of the new party
     */
    public long add(long party, PartyDetails other, AffiliationRole role, String title, boolean apart) {
        Party known = visibility.toChange(party, Permission.EDIT_PARTIES);
        boolean newPerson = other.kind() == PartyKind.PERSON;
        long added = register.register(newPerson && apart ? Registration.of(other) : Registration.of(other, known.getOwner()));
        entities.flush();
        register.affiliate(newPerson ? added : party, newPerson ? party : added, role, title, apart);
        return added;
    }
}
