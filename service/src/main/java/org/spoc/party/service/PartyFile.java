package org.spoc.party.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.spoc.deal.Opportunity;
import org.spoc.lifecycle.Stage;
import org.spoc.ownership.Owner;
import org.spoc.ownership.service.ContactOwnership;
import org.spoc.ownership.service.Visibility;
import org.spoc.party.AffiliationRole;
import org.spoc.party.ConsentChannel;
import org.spoc.party.ExternalKey;
import org.spoc.party.Party;
import org.spoc.shared.NotFound;
import org.spoc.shared.service.Row;
import org.spoc.shared.service.Settled;
import org.spoc.shared.service.Sql;
import org.spoc.user.Permission;
import org.spoc.user.service.Caller;

/** All about one party, for its page and for REST. */
@Settled
@Stateless
public class PartyFile {

    private static final String DEAL = """
            select id, version, party_id, title, need, amount, currency, expected_on, state, closed_at, close_reason
            from opportunity
            """;

    @PersistenceContext(unitName = "spoc")
    private EntityManager entities;
    @Inject
    private Sql sql;
    @Inject
    private Caller caller;
    @Inject
    private Visibility visibility;
    @Inject
    private ContactOwnership ownership;

    /** @throws NotFound when there is none that the caller may see */
    public PartyView open(long id) {
        visibility.requireSeen(id);
        return view(id);
    }

    /** Empty when there is none that the caller may see. */
    public Optional<PartyView> find(long id) {
        return visibility.sees(id) ? Optional.of(view(id)) : Optional.empty();
    }

    private PartyView view(long id) {
        Party party = entities.find(Party.class, id);
        Names names = names(id);
        return new PartyView(id, party.getVersion(), party.details(), party.getStage(), party.getStageSince(),
                party.getQualification().isAccepted(), names.parent(), party.getFollows(),
                party.getKeys().stream().collect(Collectors.toMap(ExternalKey::getSystem, ExternalKey::getValue, (a, b) -> a, TreeMap::new)),
                consents(id), ownership.contact(id, null), related(id), deals(id), purchases(id),
                caller.may(Permission.EDIT_PARTIES) && visibility.changeable().reaches(party.getOwner()),
                names.createdAt(), names.changedAt(), names.changedBy());
    }

    private record Names(String parent, Instant createdAt, Instant changedAt, String changedBy) {
    }

    private Names names(long id) {
        return sql.query("""
                select parent.name as parent, p.created_at, p.changed_at, u.name as changed_by
                from party p left join party parent on parent.id = p.parent_id left join app_user u on u.id = p.changed_by
                where p.id = ?
                """, id).first(row -> new Names(row.text("parent"), row.instant("created_at"), row.instant("changed_at"),
                row.text("changed_by"))).orElseThrow(() -> new NotFound("party", id));
    }

    /** The latest word of a party by channel; channels without any are missing. */
    public Map<ConsentChannel, PartyView.ConsentRow> consentsOf(long party) {
        visibility.requireSeen(party);
        return consents(party);
    }

    private Map<ConsentChannel, PartyView.ConsentRow> consents(long id) {
        var latest = new EnumMap<ConsentChannel, PartyView.ConsentRow>(ConsentChannel.class);
        sql.query("""
                select distinct on (c.channel) c.channel, c.allowed, c.given_at, c.source, u.name as recorded_by
                from consent c left join app_user u on u.id = c.recorded_by
                where c.party_id = ? order by c.channel, c.given_at desc, c.id desc
                """, id).list(row -> latest.put(row.constant("channel", ConsentChannel.class), new PartyView.ConsentRow(
                row.flag("allowed"), row.instant("given_at"), row.text("source"), row.text("recorded_by"))));
        return latest;
    }

    /** All that a party said about being contacted, latest first; at most two hundred. */
    public List<PartyView.Said> consentHistory(long party) {
        visibility.requireSeen(party);
        return sql.query("""
                select c.channel, c.allowed, c.given_at, c.source, u.name as recorded_by
                from consent c left join app_user u on u.id = c.recorded_by
                where c.party_id = ? order by c.given_at desc, c.id desc limit 200
                """, party).list(row -> new PartyView.Said(row.constant("channel", ConsentChannel.class), row.flag("allowed"),
                row.instant("given_at"), row.text("source"), row.text("recorded_by")));
    }

    /** When a party that the caller could see was erased; empty for one that is there, or that the caller never saw. */
    public Optional<Instant> erasedAt(long party) {
        return visibility.seen().narrow(sql.query("select p.erased_at from party p where p.id = ? and p.erased_at is not null", party))
                .first(row -> row.instant("erased_at"));
    }

    /** People of an organisation, organisations of a person, and subsidiaries. */
    public List<PartyView.Related> relatedTo(long party) {
        visibility.requireSeen(party);
        return related(party);
    }

    private List<PartyView.Related> related(long id) {
        return sql.query("""
                select o.id, o.name, r.role, r.title, o.stage, o.owner_kind, o.owner_id, r.person_id, r.follows,
                  not coalesce((select allowed from consent where party_id = o.id and channel = 'EMAIL'
                    order by given_at desc, id desc limit 1), true) as email_refused
                from (
                  select a.person_id as id, a.role, a.title, a.person_id, p.follows_id = a.organisation_id as follows, a.id as place
                  from affiliation a join party p on p.id = a.person_id where a.organisation_id = ?
                  union all select a.organisation_id, a.role, a.title, null, p.follows_id = a.organisation_id, a.id
                  from affiliation a join party p on p.id = a.person_id where a.person_id = ?
                  union all select c.id, null, null, null, false, c.id from party c where c.parent_id = ?
                ) r join party o on o.id = r.id where o.erased_at is null
                order by r.role nulls last, r.place limit 200
                """, id, id, id).list(this::related);
    }

    private PartyView.Related related(Row row) {
        Owner owner = new Owner(row.constant("owner_kind", Owner.Kind.class), row.id("owner_id"));
        return new PartyView.Related(row.id("id"), row.text("name"), row.constant("role", AffiliationRole.class),
                row.text("title"), row.constant("stage", Stage.class), row.flag("follows"), row.flag("email_refused"),
                visibility.seen().reaches(owner));
    }

    /** Opportunities of a party, open ones first. */
    public List<PartyView.Deal> deals(long party) {
        visibility.requireSeen(party);
        return sql.query(DEAL).add("where party_id = ? order by state = 'OPEN' desc, expected_on, id desc limit 500", party)
                .list(PartyFile::deal);
    }

    /** @throws NotFound when there is none of a party that the caller may see */
    public PartyView.Deal deal(long id) {
        caller.require(Permission.SEE_PARTIES);
        return sql.query(DEAL).add("where id = ?", id).first(PartyFile::deal).filter(deal -> visibility.sees(deal.party()))
                .orElseThrow(() -> new NotFound("opportunity", id));
    }

    private static PartyView.Deal deal(Row row) {
        return new PartyView.Deal(row.id("id"), row.id("version"), row.id("party_id"), row.text("title"),
                row.text("need"), row.amount("amount"), row.text("currency"), row.date("expected_on"),
                row.constant("state", Opportunity.State.class), row.instant("closed_at"), row.text("close_reason"));
    }

    /** Purchases of a party, latest first. */
    public List<PartyView.Bought> purchases(long party) {
        visibility.requireSeen(party);
        return sql.query("""
                select id, bought_on, amount, currency, what, opportunity_id from purchase
                where party_id = ? order by bought_on desc, id desc limit 500
                """, party).list(row -> new PartyView.Bought(row.id("id"), row.date("bought_on"), row.amount("amount"),
                row.text("currency"), row.text("what"), row.id("opportunity_id")));
    }
}
