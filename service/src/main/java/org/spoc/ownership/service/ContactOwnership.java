package org.spoc.ownership.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.spoc.ownership.Assignment;
import org.spoc.ownership.Cause;
import org.spoc.ownership.Owner;
import org.spoc.party.Party;
import org.spoc.shared.NotFound;
import org.spoc.shared.RuleBroken;
import org.spoc.shared.service.Row;
import org.spoc.shared.service.Settled;
import org.spoc.shared.service.Sql;
import org.spoc.user.Channel;
import org.spoc.user.Decision;
import org.spoc.user.Permission;
import org.spoc.user.service.Caller;

/** Who is accountable for a party, who was, and the immediate transfer by an authorised lead. */
@Settled
@Stateless
public class ContactOwnership {

    @PersistenceContext(unitName = "spoc")
    private EntityManager entities;
    @Inject
    private Sql sql;
    @Inject
    private Caller caller;
    @Inject
    private Visibility visibility;
    @Inject
    private LockedParties locked;
    @Inject
    private Assigning assigning;
    @Inject
    private Contacts contacts;
    @Inject
    private Presence presence;
    @Inject
    private Clock clock;

    /** The first line of the ledger of a new party. To be called by the service that creates it. */
    public void begin(Party party, Assignment assignment, Decision decision) {
        entities.persist(party.giveTo(assignment, decision));
    }

    /**
     * Makes somebody else accountable, at once. People of an organisation go along unless they are set apart; a person
     * who follows an organisation is set apart by being transferred on their own.
     *
     * @param version the version of the party that was seen; null accepts any
     * @param reason why; must not be blank
     * @throws org.spoc.shared.Invalid when somebody is named who may not own parties ({@link Eligibility})
     */
    public void transfer(long id, Long version, Owner to, String reason) {
        Party party = visibility.toChange(id, version, Permission.TRANSFER_OWNERS);
        give(party, assigning.named(to, Cause.TRANSFER), reason);
    }

    /** As {@link #transfer}, for an assignment that was found already. @return how many parties changed hands with it */
    public int pass(long id, Assignment assignment, String reason) {
        return give(visibility.toChange(id, Permission.TRANSFER_OWNERS), assignment, reason);
    }

    private int give(Party party, Assignment assignment, String reason) {
        Decision decision = visibility.decision(party, reason);
        if (!decision.hasReason()) {
            throw new RuleBroken("transfer.needsReason");
        }
        if (assignment.owner().equals(party.getOwner())) {
            throw new RuleBroken("transfer.sameOwner");
        }
        party.setApart();
        entities.persist(party.giveTo(assignment, decision));
        List<Party> followers = locked.followers(party.getId());
        followers.forEach(person -> entities.persist(person.giveTo(assigning.following(assignment.owner()), decision)));
        return 1 + followers.size();
    }

    /**
     * Who is accountable, and who acts. Every signed-in user may ask this of every party.
     *
     * @param at the instant asked about; null for now
     */
    public ContactView contact(long party, Instant at) {
        caller.require(Permission.USE_DIRECTORY);
        Instant end = at == null ? Instant.parse("9999-12-31T00:00:00Z") : at;
        Contacts.Held held = sql.query("""
                select l.owner_kind, l.owner_id, l.from_at, l.cause from ledger_entry l join party p on p.id = l.party_id
                where l.party_id = ? and l.from_at <= ? and (p.erased_at is null or p.erased_at > ?)
                order by l.seq desc limit 1
                """, party, end, end).first(ContactOwnership::held).orElseThrow(() -> new NotFound("party", party));
        return contacts.views(List.of(held), at == null ? presence.now() : presence.at(at)).get(0);
    }

    private static Contacts.Held held(Row row) {
        return new Contacts.Held(owner(row), row.instant("from_at"), row.constant("cause", Cause.class));
    }

    private static Owner owner(Row row) {
        return new Owner(row.constant("owner_kind", Owner.Kind.class), row.id("owner_id"));
    }

    /** The ledger, oldest first. */
    public List<LedgerRow> ledger(long party) {
        visibility.requireSeen(party);
        return sql.query("""
                select l.seq, l.owner_kind, l.owner_id, coalesce(u.name, t.name) as owner_name, l.from_at,
                  lead(l.from_at) over (order by l.seq) as to_at, l.cause, d.name as decided_by, b.name as on_behalf_of,
                  l.channel, l.reason, l.explanation
                from ledger_entry l
                left join app_user u on u.id = l.owner_user left join team t on t.id = l.owner_team
                left join app_user d on d.id = l.decided_by left join app_user b on b.id = l.on_behalf_of
                where l.party_id = ? order by l.seq
                """, party).list(row -> new LedgerRow(row.count("seq"), owner(row), row.text("owner_name"),
                row.instant("from_at"), row.instant("to_at"), row.constant("cause", Cause.class), row.text("decided_by"),
                row.text("on_behalf_of"), row.constant("channel", Channel.class), row.text("reason"),
                row.text("explanation")));
    }

    /** When the accountable users were away while they were accountable, oldest first; at most two hundred. */
    public List<OwnerAbsence> absences(long party) {
        visibility.requireSeen(party);
        return sql.query("""
                select u.name, greatest(a.first_day::timestamp at time zone u.time_zone, h.from_at) as from_at,
                  least((a.last_day + 1)::timestamp at time zone u.time_zone, h.to_at, ?) as to_at, d.name as deputy
                from (select owner_user, from_at, lead(from_at) over (order by seq) as to_at from ledger_entry where party_id = ?) h
                join app_user u on u.id = h.owner_user join absence a on a.user_id = u.id left join app_user d on d.id = a.deputy_id
                where a.first_day::timestamp at time zone u.time_zone < least(h.to_at, ?)
                  and (a.last_day + 1)::timestamp at time zone u.time_zone > h.from_at
                order by 2 limit 200
                """, clock.instant(), party, clock.instant()).list(row -> new OwnerAbsence(row.text("name"), row.instant("from_at"),
                row.instant("to_at"), row.text("deputy")));
    }
}
