package org.spoc.permission;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.spoc.testing.PageClient;
import org.spoc.testing.Rest;
import org.spoc.testing.Rest.Answer;

/**
 * Somebody of a role at their browser, with a team, a colleague in it and a stranger in another one, and a party in
 * every relation to them. All their parties have a word of their own in common.
 */
final class Person {

    static final long NOBODY = 999_999_999_999L;

    private final Rest admin;
    private final Role role;
    private final Rest rest;
    private final PageClient pages;
    private final long id;
    private final long colleague;
    private final long stranger;
    private final long team;
    private final long otherTeam;
    private final String word = Rest.unique("w");
    private final Map<Relation, Long> parties = new EnumMap<>(Relation.class);

    Person(Rest admin, Role role) {
        this.admin = admin;
        this.role = role;
        rest = admin.colleague(role.name());
        id = rest.id();
        colleague = admin.colleague("CONTACT").id();
        stranger = admin.colleague("CONTACT").id();
        // a lead leads the team, everybody else belongs to it
        team = made("teams", "{'name':'%s','lead':%d,'members':[%d]}".formatted(Rest.unique("Team"), role == Role.LEAD ? id : colleague, role == Role.LEAD ? colleague : id));
        otherTeam = made("teams", "{'name':'%s','lead':%d}".formatted(Rest.unique("Other"), stranger));
        pages = new PageClient(rest.spoc().base()).signIn(rest.login(), rest.password());
        if (!Role.WORKERS.contains(role)) {
            // whoever got parties when they worked on them
            become(Role.CONTACT);
        }
        for (Relation relation : Relation.values()) {
            parties.put(relation, relation == Relation.NOTHING ? NOBODY : party(relation));
        }
        become(role);
    }

    /** An organisation that is worked on, and somebody who works there. */
    private long party(Relation relation) {
        long owner = relation == Relation.OWN ? id : relation == Relation.TEAM ? colleague : stranger;
        long party = made("parties", """
                {'kind':'ORGANISATION','name':'%s','emails':['a@acme.example'],'tags':['%s','b','c'],'source':'%s','owner':{'kind':'USER','id':%d}}"""
                .formatted(name(relation), word, word, owner));
        if (relation != Relation.ERASED) {
            made("parties", "{'kind':'PERSON','familyName':'%s','organisation':%d}".formatted(Rest.unique("B"), party));
        }
        String at = "parties/" + party;
        made(at + "/interactions", "{'type':'CALL','direction':'IN','subject':'They called'}");
        made(at + "/interactions", "{'type':'CALL','direction':'OUT','subject':'We called'}");
        made(at + "/transitions", "{'to':'LEAD'}");
        made(at + "/opportunities", "{'title':'Forklifts'}");
        made(at + "/follow-ups", "{'title':'Call %s','dueOn':'2040-01-01'}".formatted(name(relation)));
        if (relation == Relation.ERASED) {
            Answer gone = admin.send(admin.request(at).header("If-Match", "*").DELETE());
            if (gone.status() != 204) {
                throw new AssertionError(gone.whole().body());
            }
        }
        return party;
    }

    long made(String path, String body) {
        Answer made = admin.post(path, body);
        if (made.status() >= 300) {
            throw new AssertionError(path + " " + body + " " + made.whole().body());
        }
        return made.body().path("id").asLong();
    }

    /** Somebody new who belongs to the same team. */
    long member(long user) {
        Answer joined = admin.send(admin.request("teams/" + team + "/members/" + user).header("If-Match", "*").PUT(BodyPublishers.noBody()));
        if (joined.status() >= 300) {
            throw new AssertionError(joined.whole().body());
        }
        return user;
    }

    /** The number of an import that an administrator prepares. */
    long uploaded(String file) {
        return uploaded(admin, file);
    }

    long uploadedByThemselves(String file) {
        return uploaded(rest, file);
    }

    private static long uploaded(Rest by, String file) {
        Answer made = by.send(by.request("imports?name=a.csv").header("Content-Type", "text/csv").POST(BodyPublishers.ofString(file)));
        if (made.status() != 201) {
            throw new AssertionError(made.whole().body());
        }
        return made.id();
    }

    /** What an administrator is told. */
    Answer told(String path) {
        return admin.get(path);
    }

    /** Gives this person the role of an administrator, for as long as the pages are drawn on which they will be refused. */
    void lendRights() {
        become(Role.ADMINISTRATOR);
    }

    void takeRightsBack() {
        become(role);
    }

    /** The party of their own goes to the stranger. */
    void handAway() {
        give(stranger);
    }

    void handBack() {
        give(id);
    }

    private void give(long owner) {
        made("parties/" + at(Relation.OWN) + "/owners", "{'owner':{'kind':'USER','id':%d},'reason':'asked'}".formatted(owner));
    }

    private void become(Role now) {
        Roles.become(rest.spoc(), id, now);
    }

    /**
     * A text about this person: {@code %w} is the word that all their parties have, {@code %c} the colleague, {@code %s} the
     * stranger, {@code %t} and {@code %o} the teams of these two, {@code %p} a party of their own, {@code %f} one of the stranger.
     */
    String filled(String text) {
        return text.replace("%w", word).replace("%c", Long.toString(colleague)).replace("%s", Long.toString(stranger)).replace("%t", Long.toString(team))
                .replace("%o", Long.toString(otherTeam)).replace("%p", Long.toString(at(Relation.OWN))).replace("%f", Long.toString(at(Relation.FOREIGN)));
    }

    Role role() {
        return role;
    }

    PageClient pages() {
        return pages;
    }

    long id() {
        return id;
    }

    long at(Relation relation) {
        return parties.get(relation);
    }

    /** Each one's own, so that it is found wherever it is shown. */
    String name(Relation relation) {
        return word + " " + relation.name().toLowerCase(Locale.ROOT) + "ish";
    }
}
