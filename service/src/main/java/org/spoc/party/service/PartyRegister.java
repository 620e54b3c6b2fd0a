package org.spoc.party.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.spoc.lifecycle.service.StageTransitions;
import org.spoc.ownership.Assignment;
import org.spoc.ownership.service.Assigning;
import org.spoc.ownership.service.ContactOwnership;
import org.spoc.ownership.service.LockedParties;
import org.spoc.ownership.service.Visibility;
import org.spoc.party.Affiliation;
import org.spoc.party.AffiliationRole;
import org.spoc.party.Consent;
import org.spoc.party.ConsentChannel;
import org.spoc.party.ExternalKey;
import org.spoc.party.Party;
import org.spoc.party.PartyDetails;
import org.spoc.party.PartyKind;
import org.spoc.shared.Invalid;
import org.spoc.shared.Legibility;
import org.spoc.shared.RuleBroken;
import org.spoc.shared.service.Settled;
import org.spoc.shared.service.Sql;
import org.spoc.user.Decision;
import org.spoc.user.Permission;
import org.spoc.user.service.Caller;

/** Brings parties into being, with stage and contact owner in the same transaction, and keeps what is known of them. */
@Settled
@Stateless
public class PartyRegister {

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
    private PartyShape shape;
    @Inject
    private StageTransitions transitions;
    @Inject
    private ContactOwnership ownership;
    @Inject
    private Assigning assigning;

    /** @return the id of the new party, which sales has taken on at once */
    public long registerAccepted(Registration wanted) {
        long id = register(wanted);
        Party party = entities.find(Party.class, id);
        party.accept(caller.decides(null));
        return id;
    }

    /** @return the id of the new party */
    public long register(Registration wanted) {
        return registerAll(List.of(wanted)).get(0);
    }

    /**
     * Many at once, by the same rules as each alone, in one transaction: one refusal refuses them all. The number of
     * statements does not depend on their number.
     *
     * @return the ids of the new parties in the order of the registrations
     */
    public List<Long> registerAll(List<Registration> wanted) {
        caller.require(Permission.EDIT_PARTIES);
        if (wanted.stream().anyMatch(each -> each.migration() != null)) {
            caller.require(Permission.MIGRATE);
        }
        checkKeys(wanted.stream().map(Registration::key).filter(Objects::nonNull).toList());
        Decision decision = caller.decides(null);
        List<Newcomer> newcomers = wanted.stream().map(each -> newcomer(each, decision)).toList();
        transitions.begin(newcomers.stream().map(each -> each.start(decision)).toList());
        giveOwners(newcomers, decision);
        newcomers.forEach(each -> settle(each, decision));
        return newcomers.stream().map(each -> each.party().getId()).toList();
    }

    private Newcomer newcomer(Registration wanted, Decision decision) {
        checkMigratedAt(wanted, decision);
        Party organisation = wanted.organisation() == null ? null : organisation("organisation", wanted.organisation());
        Party party = new Party(shape.normalised(wanted.details()).fromSource(decision.channel().name()), decision);
        checkParent(party, wanted.details().parent());
        if (wanted.key() != null) {
            party.knownAs(wanted.key(), decision);
        }
        entities.persist(party);
        return new Newcomer(party, wanted, organisation);
    }

    private static void checkMigratedAt(Registration wanted, Decision decision) {
        if (wanted.migratedAt() != null && wanted.migratedAt().isAfter(decision.at())) {
            throw Invalid.member("migratedAt", "shape.notInFuture");
        }
    }

    private void giveOwners(List<Newcomer> newcomers, Decision decision) {
        List<Assignment> owners = assigning.first(newcomers.stream().map(Newcomer::wish).toList(), caller.identity().unit());
        IntStream.range(0, owners.size()).forEach(i -> ownership.begin(newcomers.get(i).party(), owners.get(i), decision));
    }

    private void settle(Newcomer newcomer, Decision decision) {
        Registration wanted = newcomer.wanted();
        if (newcomer.organisation() != null) {
            affiliate(newcomer.party(), newcomer.organisation(), wanted.role(), null, wanted.owner() == null);
        }
        String source = wanted.consentSource() == null ? newcomer.party().details().source() : wanted.consentSource();
        wanted.consentsInOrder().forEach(consent -> entities.persist(new Consent(newcomer.party().getId(),
                consent.getKey(), consent.getValue(), source, decision)));
    }

    /**
     * Takes over what people know.
     *
     * @param version the version that was seen; null accepts any
     * @return whether anything changed
     */
    public boolean change(long id, Long version, PartyDetails typed) {
        return change(visibility.toChange(id, version, Permission.EDIT_PARTIES), typed);
    }

    /**
     * Changes some of what people know and keeps the rest.
     *
     * @param version the version that was seen; null accepts any
     * @param change makes the new details of the present ones
     * @param accepted whether sales takes the party on as well
     */
    public void change(long id, Long version, UnaryOperator<PartyDetails> change, boolean accepted) {
        Party party = visibility.toChange(id, version, Permission.EDIT_PARTIES);
        change(party, change.apply(party.details()));
        if (accepted) {
            party.accept(visibility.decision(party, null));
        }
    }

    /**
     * Puts a tag on a party or takes it off.
     *
     * @return whether anything changed
     */
    public boolean tag(long id, String tag, boolean on) {
        Party party = visibility.toChange(id, Permission.EDIT_PARTIES);
        PartyDetails details = party.details();
        var tags = new TreeSet<>(details.tags());
        return (on ? tags.add(tag) : tags.remove(tag)) && change(party, details.tagged(tags));
    }

    private boolean change(Party party, PartyDetails typed) {
        PartyDetails details = shape.normalised(typed);
        if (details.kind() != party.getKind()) {
            throw Invalid.member("kind", "party.kindIsForLife");
        }
        checkParent(party, details.parent());
        return party.describe(details, visibility.decision(party, null));
    }

    /**
     * What makes a lead a prospect.
     *
     * @param version the version that was seen; null accepts any
     * @param score 0 to 100; null when not scored
     * @param need in the party's words; null when unknown
     * @param authority who decides; null when unknown
     * @param accepted sales takes the party on; once accepted it stays so
     * @return whether anything changed
     */
    public boolean qualify(long id, Long version, Integer score, String need, String authority, boolean accepted) {
        Party party = visibility.toChange(id, version, Permission.EDIT_PARTIES);
        Decision decision = visibility.decision(party, null);
        boolean described = party.describe(shape.normalised(party.details().qualified(score, need, authority)), decision);
        return accepted && party.accept(decision) || described;
    }

    /** @param source how we know, for example the call or the form in which the party said so */
    public void consent(long id, ConsentChannel channel, boolean allowed, String source) {
        Party party = visibility.toChange(id, Permission.EDIT_PARTIES);
        if (channel == null) {
            throw Invalid.member("channel", "shape.NotNull");
        }
        Legibility.neededLine("source", source, 100);
        entities.persist(new Consent(id, channel, allowed, source.strip(), visibility.decision(party, null)));
    }

    /**
     * Says that a person belongs to an organisation. The first one carries its owner over (O11), at once, unless the
     * person is to stay apart.
     *
     * @param apart keep the person's own owner
     */
    public void affiliate(long person, long organisationId, AffiliationRole role, String title, boolean apart) {
        visibility.requireChangeable(person, Permission.EDIT_PARTIES);
        // the organisation is locked before its people, as a transfer does, or the two would wait for each other
        Party organisation = organisation("organisation", organisationId);
        Party party = visibility.toChange(person, Permission.EDIT_PARTIES);
        if (party.getKind() != PartyKind.PERSON) {
            throw Invalid.member("person", "affiliation.onlyPersons");
        }
        Legibility.line("title", title, 100);
        boolean carries = !apart && !sql.query("select 1 from affiliation where person_id = ?", person).exists();
        affiliate(party, organisation, role, title, carries);
        if (carries && !party.getOwner().equals(organisation.getOwner())) {
            entities.persist(party.giveTo(assigning.following(organisation.getOwner()), visibility.decision(party, null)));
        }
    }

    private void affiliate(Party person, Party organisation, AffiliationRole role, String title, boolean follow) {
        AffiliationRole held = role == null ? AffiliationRole.OTHER : role;
        if (sql.query("select 1 from affiliation where person_id = ? and organisation_id = ? and role = ?",
                person.getId(), organisation.getId(), held).exists()) {
            throw new RuleBroken("affiliation.already", organisation.getName());
        }
        entities.persist(new Affiliation(person.getId(), organisation.getId(), held, title));
        if (follow) {
            person.follow(organisation.getId());
        }
    }

    /** @throws Invalid when another party has one of these numbers, or two of the new ones have the same */
    private void checkKeys(List<ExternalKey> keys) {
        var seen = new HashSet<ExternalKey>();
        keys.stream().filter(key -> !seen.add(key)).findFirst().ifPresent(PartyRegister::refuse);
        known(keys).keySet().stream().findFirst().ifPresent(PartyRegister::refuse);
    }

    private static void refuse(ExternalKey taken) {
        throw Invalid.member("key", "party.keyTaken", taken.getValue());
    }

    /** The parties that another system knows by these numbers; unknown ones are missing. Not narrowed: for the import. */
    public Map<ExternalKey, Long> known(Collection<ExternalKey> keys) {
        var known = new HashMap<ExternalKey, Long>();
        if (!keys.isEmpty()) {
            sql.query("""
                    select k.key_system, k.key_value, k.party_id from party_key k
                    join unnest(?, ?) as w (key_system, key_value) on (w.key_system, w.key_value) = (k.key_system, k.key_value)
                    """, keys.stream().map(ExternalKey::getSystem).toArray(String[]::new),
                    keys.stream().map(ExternalKey::getValue).toArray(String[]::new))
                    .list(row -> known.put(new ExternalKey(row.text("key_system"), row.text("key_value")), row.id("party_id")));
        }
        return known;
    }

    /** Whether a person belongs to an organisation in any role. Not narrowed: for the import. */
    public boolean belongs(long person, long organisation) {
        return sql.query("select 1 from affiliation where person_id = ? and organisation_id = ?", person, organisation).exists();
    }

    private Party organisation(String member, long id) {
        return locked.toKeep(id).filter(found -> !found.isErased() && found.getKind() == PartyKind.ORGANISATION
                && visibility.seen().reaches(found.getOwner())).orElseThrow(() -> Invalid.member(member, "party.noSuchOrganisation", id));
    }

    private void checkParent(Party party, Long parent) {
        if (parent == null) {
            return;
        }
        organisation("parent", parent);
        boolean circle = party.getId() != null && sql.query("""
                with recursive up as (select id, parent_id from party where id = ?
                  union select p.id, p.parent_id from party p join up on p.id = up.parent_id)
                select 1 from up where id = ?
                """, parent, party.getId()).exists();
        if (circle || Objects.equals(party.getId(), parent)) {
            throw Invalid.member("parent", "party.parentInCircle");
        }
    }
}
