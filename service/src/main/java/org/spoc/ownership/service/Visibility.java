package org.spoc.ownership.service;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.spoc.ownership.Owner;
import org.spoc.party.Party;
import org.spoc.shared.ChangedMeanwhile;
import org.spoc.shared.Forbidden;
import org.spoc.shared.NotFound;
import org.spoc.shared.service.Sql;
import org.spoc.user.Decision;
import org.spoc.user.Permission;
import org.spoc.user.Scope;
import org.spoc.user.service.Caller;
import org.spoc.user.service.Identities;
import org.spoc.user.service.Identity;

/**
 * The one visibility policy: which parties the caller sees and which the caller may change. Lists, pages, search,
 * export, REST and import all ask here and nowhere else. What the caller may not see does not exist for the caller.
 */
@RequestScoped
public class Visibility {

    @Inject
    private LockedParties locked;
    @Inject
    private Sql sql;
    @Inject
    private Caller caller;
    @Inject
    private Presence presence;
    @Inject
    private Identities identities;

    private List<Long> absentees;
    private PartyScope seen;
    private PartyScope changeable;

    public PartyScope seen() {
        caller.require(Permission.SEE_PARTIES);
        if (seen == null) {
            seen = scope(caller.identity().sees());
        }
        return seen;
    }

    public PartyScope changeable() {
        if (changeable == null) {
            changeable = scope(caller.identity().changes());
        }
        return changeable;
    }

    /** What the caller looks after: the own, what the caller's teams own, and that of whom the caller stands in for. */
    public PartyScope own() {
        caller.require(Permission.SEE_PARTIES);
        return own(caller.identity(), absentees());
    }

    /** What the caller and the members of the caller's teams look after. */
    public PartyScope team() {
        caller.require(Permission.SEE_PARTIES);
        return team(caller.identity(), absentees());
    }

    /** Whether another user sees the parties of an owner; who left sees nothing. */
    public boolean isSeenBy(long user, Owner owner) {
        return identities.byId(user).filter(other -> other.may(Permission.SEE_PARTIES))
                .map(other -> scope(other.sees(), other, presence.absenteesOf(user)).reaches(owner)).orElse(false);
    }

    /** @throws NotFound when there is no such party, or the caller may not see it */
    public void requireSeen(long party) {
        if (!sees(party)) {
            throw new NotFound("party", party);
        }
    }

    public boolean sees(long party) {
        return isWithin(seen(), party);
    }

    /**
     * What {@link #toChange(long, Permission)} asks, without the lock: for who has to lock something else before.
     *
     * @throws NotFound when there is none that the caller may see
     * @throws Forbidden when the caller sees it but may not do this with it
     */
    public void requireChangeable(long party, Permission permission) {
        requireSeen(party);
        caller.require(permission);
        if (!isWithin(changeable(), party)) {
            throw new Forbidden(permission.name());
        }
    }

    private boolean isWithin(PartyScope scope, long party) {
        return scope.narrow(sql.query("select 1 from party p where p.id = ? and p.erased_at is null", party)).exists();
    }

    /**
     * The party, locked until the transaction ends: whoever comes second sees what the first one did. Who may see no
     * party at all is told so before it is looked for, or the refusal would say whether there is one.
     *
     * @throws NotFound when there is none that the caller may see
     * @throws Forbidden when the caller sees it but may not do this with it
     */
    public Party toChange(long id, Permission permission) {
        PartyScope seen = seen();
        Party party = locked.toChange(id).filter(found -> !found.isErased() && seen.reaches(found.getOwner()))
                .orElseThrow(() -> new NotFound("party", id));
        caller.require(permission);
        if (!changeable().reaches(party.getOwner())) {
            throw new Forbidden(permission.name());
        }
        return party;
    }

    /**
     * As {@link #toChange(long, Permission)}, for who decided by what they saw.
     *
     * @param version the version that was seen; null accepts any
     * @throws ChangedMeanwhile when another one stands now
     */
    public Party toChange(long id, Long version, Permission permission) {
        Party party = toChange(id, permission);
        if (version != null && party.getVersion() != version) {
            throw new ChangedMeanwhile(party.getVersion());
        }
        return party;
    }

    /** The caller's decision about a party; names the absent owner when the caller stands in (O3). */
    public Decision decision(Party party, String reason) {
        Owner owner = party.getOwner();
        boolean standsIn = !owner.isTeam() && owner.getId() != caller.id() && absentees().contains(owner.getId());
        return standsIn ? caller.decidesFor(owner.getId(), reason) : caller.decides(reason);
    }

    private PartyScope scope(Scope scope) {
        return scope(scope, caller.identity(), scope == Scope.OWN || scope == Scope.TEAM ? absentees() : List.of());
    }

    private PartyScope scope(Scope scope, Identity me, List<Long> standsInFor) {
        return switch (scope) {
            case NONE -> new PartyScope(false, Set.of(), Set.of());
            case OWN -> own(me, standsInFor);
            case TEAM -> team(me, standsInFor);
            case EVERYONE -> new PartyScope(true, Set.of(), Set.of());
        };
    }

    private static PartyScope own(Identity me, List<Long> standsInFor) {
        Set<Long> users = new HashSet<>(standsInFor);
        users.add(me.id());
        return new PartyScope(false, users, me.teams());
    }

    private PartyScope team(Identity me, List<Long> standsInFor) {
        Set<Long> users = new HashSet<>(own(me, standsInFor).users());
        users.addAll(sql.query("select user_id from team_member where team_id = any (?)", (Object) me.teams().toArray(Long[]::new))
                .list(row -> row.id("user_id")));
        return new PartyScope(false, users, me.teams());
    }

    private List<Long> absentees() {
        if (absentees == null) {
            absentees = presence.absenteesOf(caller.id());
        }
        return absentees;
    }
}
