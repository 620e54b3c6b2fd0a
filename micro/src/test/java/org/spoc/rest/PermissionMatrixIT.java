package org.spoc.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.spoc.permission.Relation;
import org.spoc.permission.Role;
import org.spoc.permission.Roles;
import org.spoc.permission.Trail;
import org.spoc.rest.GoodCalls.Call;
import org.spoc.testing.Rest;
import org.spoc.testing.Rest.Answer;
import org.spoc.testing.RestDescription;
import org.spoc.testing.RestDescription.Operation;
import org.spoc.testing.RunningSpoc;
import org.spoc.testing.SpocProcess;

/**
 * Every operation that the description tells, called by every role, with a password and with a token, on a party of one's
 * own, of one's team, of somebody else, on one that was erased and on none. What is expected is written down here a
 * second time and does not come from the code. Whoever is refused has changed nothing, which the audit trail tells; and
 * what one may not see answers word for word like what is not there.
 */
@ExtendWith(RunningSpoc.class)
class PermissionMatrixIT {

    /** What changes a party, or what belongs to one. */
    private static final Map<String, Set<Role>> OF_A_PARTY = table(
            entry(Role.ALL, "getParty", "listMoves", "listStagesOfParty", "listOwners", "listInteractions", "getInteraction", "listAffiliations", "listConsents",
                    "listOpportunities", "getOpportunity", "listPurchases", "listFollowUpsOfParty", "getFollowUp"),
            entry(Role.WORKERS, "changeParty", "move", "recordInteraction", "affiliate", "recordConsent", "openOpportunity", "changeOpportunity", "recordPurchase",
                    "promiseFollowUp", "changeFollowUp", "doFollowUp", "reopenFollowUp"),
            entry(Role.LEADS, "transfer"), entry(Role.ADMINISTRATORS, "eraseParty"));

    /** What has nothing to do with one party; things of somebody else where there are any. */
    private static final Map<String, Set<Role>> OTHERS = table(
            entry(Role.ALL, "listParties", "askDirectory", "listStages", "getFunnel", "listFollowUps", "listUsers", "getUser", "getMe", "listTeams", "getTeam",
                    "listMembers", "listAbsences", "getAbsence", "listTokens", "makeToken", "getDocument", "getOwner"),
            entry(Role.WORKERS, "createParty"), entry(Role.EXPORTERS, "exportParties"),
            entry(Role.LEADS, "upload", "listImports"),
            entry(Role.ADMINISTRATORS, "createUser", "changeUser", "lendPassword", "setPassword", "deactivateUser", "reactivateUser", "getOffboarding",
                    "beginOffboarding", "cancelOffboarding", "createTeam", "changeTeam", "join", "leave", "enterAbsence", "changeAbsence", "cancelAbsence",
                    "getImport", "cancelImport", "mapImport", "runImport", "getRejects"),
            entry(Role.WATCHERS, "listAudit", "getAuditEntry", "getAuditSeal"),
            entry(Set.of(), "getToken", "revokeToken"));

    /** Forgotten parties keep their histories (O9). */
    private static final Set<String> SURVIVING = Set.of("listStagesOfParty", "listOwners");
    /** These ask for the password itself. */
    private static final Set<String> BY_PASSWORD = Set.of("listTokens", "makeToken", "getToken", "revokeToken");
    private static final long NOBODY = 999_999_999_999L;

    private final List<String> differences = new ArrayList<>();
    /** What nobody was allowed to change serves again. */
    private final Map<String, Long> kept = new TreeMap<>();
    private final Map<String, Call> usual = new TreeMap<>();
    private Trail trail;
    private int cases;
    private SpocProcess spoc;
    private Rest admin;
    private RestDescription description;
    private GoodCalls good;

    /** Somebody who asks, with whom they work, and with what they come. */
    private record Asker(Role role, Rest rest, long id, long colleague, String token) {

        HttpRequest.Builder request(SpocProcess spoc, String path) {
            return token == null ? rest.request(path) : spoc.request("api/v1/" + path).header("Authorization", "Bearer " + token);
        }
    }

    @Test
    void everybodyMayWhatTheTableSaysAndNothingElse(SpocProcess running) {
        spoc = running;
        admin = Rest.asAdministrator(running).colleague("ADMINISTRATOR");
        description = new RestDescription(admin.get("openapi.json").body());
        good = new GoodCalls(admin);
        List<Asker> askers = Stream.of(Role.values()).flatMap(this::askers).toList();

        try (Trail changes = new Trail(running)) {
            trail = changes;
            for (Operation operation : description.operations()) {
                for (Asker asker : askers) {
                    ask(operation, asker);
                }
            }
        }

        System.getLogger(getClass().getName()).log(System.Logger.Level.INFO, "{0} cases, {1} differences", cases, differences.size());
        assertThat(differences).isEmpty();
        assertThat(cases).isGreaterThan(2_000);
    }

    @Test
    void nothingIsLeftOut(SpocProcess running) {
        var told = new RestDescription(Rest.asAdministrator(running).get("openapi.json").body()).operations();

        assertThat(Stream.concat(OF_A_PARTY.keySet().stream(), OTHERS.keySet().stream())).containsExactlyInAnyOrderElementsOf(told.stream().map(Operation::id).toList());
    }

    private Stream<Asker> askers(Role role) {
        Rest rest = admin.colleague(role.name());
        long colleague = admin.colleague("CONTACT").id();
        long id = rest.id();
        // a lead leads the team, everybody else belongs to it
        Answer team = admin.post("teams", "{'name':'%s','lead':%d,'members':[%d,%d]}".formatted(Rest.unique("Team"), role == Role.LEAD ? id : colleague, id, colleague));
        assertThat(team.status()).as(team.whole().body()).isEqualTo(201);
        String token = rest.post("tokens", "{'name':'all','scopes':['READ','WRITE','IMPORT','ADMINISTRATION'],'lastDay':'%s'}".formatted(LocalDate.now(ZoneOffset.UTC)))
                .body().get("token").asText();
        return Stream.of(new Asker(role, rest, id, colleague, null), new Asker(role, rest, id, colleague, token));
    }

    private void ask(Operation operation, Asker asker) {
        if (OTHERS.containsKey(operation.id())) {
            other(operation, asker);
            return;
        }
        Set<Role> roles = OF_A_PARTY.get(operation.id());
        boolean changes = !operation.method().equals("GET");
        JsonNode ofNothing = null;
        for (Relation relation : List.of(Relation.NOTHING, Relation.ERASED, Relation.OWN, Relation.TEAM, Relation.FOREIGN)) {
            if (relation == Relation.ERASED && SURVIVING.contains(operation.id())) {
                continue;
            }
            boolean seen = asker.role().sees(relation);
            boolean allowed = seen && roles.contains(asker.role()) && (!changes || asker.role().changes(relation));
            Call call = call(operation, asker, relation, allowed && changes);
            Answer answer = send(operation, asker, call, allowed);
            if (relation == Relation.NOTHING) {
                ofNothing = told(answer);
                expect(answer.status() == 404 || answer.status() == 403 && !roles.contains(asker.role()), operation, asker, relation, answer);
            } else if (allowed) {
                expect(answer.status() != 403 && answer.status() != 404 && answer.status() < 500, operation, asker, relation, answer);
            } else {
                expect(seen ? answer.status() == 403 : told(answer).equals(ofNothing), operation, asker, relation, answer);
            }
        }
    }

    private void other(Operation operation, Asker asker) {
        boolean allowed = OTHERS.get(operation.id()).contains(asker.role());
        boolean byPassword = asker.token() != null && BY_PASSWORD.contains(operation.id());
        Answer answer = send(operation, asker, allowed ? good.all().get(operation.id()).get() : usual(operation), allowed && !byPassword);
        boolean let = answer.status() != 403 && answer.status() != 404 && answer.status() < 500;
        expect(let == (allowed && !byPassword), operation, asker, null, answer);
    }

    /** Whoever is refused has changed nothing: nothing stands under their name in the audit trail. */
    private Answer send(Operation operation, Asker asker, Call call, boolean allowed) {
        cases++;
        HttpRequest.Builder request = asker.request(spoc, call.path());
        if (description.parameters(operation, "header").stream().anyMatch(header -> header.name().equals("If-Match") && header.required())) {
            request.header("If-Match", "*");
        }
        if (call.type() != null) {
            request.setHeader("Content-Type", call.type());
        }
        long before = allowed ? 0 : trail.changesBy(asker.id());
        Answer answer = Rest.answer(spoc.send(request.method(operation.method(),
                call.body() == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(call.body().replace('\'', '"')))));
        if (!allowed && trail.changesBy(asker.id()) != before) {
            differences.add(operation.id() + " by " + asker.role() + " was refused and changed something");
        }
        return answer;
    }

    private void expect(boolean met, Operation operation, Asker asker, Relation relation, Answer answer) {
        if (!met) {
            differences.add(operation.id() + " by " + asker.role() + (asker.token() == null ? "" : " with a token") + " on " + relation + ": " + answer.status() + " "
                    + answer.whole().body());
        }
    }

    private Call usual(Operation operation) {
        return usual.computeIfAbsent(operation.id(), id -> good.all().get(id).get());
    }

    /** A good call at the party in this relation, or at what belongs to it. @param fresh because it will be changed */
    private Call call(Operation operation, Asker asker, Relation relation, boolean fresh) {
        Call call = usual(operation);
        if (relation == Relation.NOTHING) {
            return new Call(call.path().replaceFirst("/\\d+", "/" + NOBODY), call.type(), call.body());
        }
        String whose = asker.id() + " " + relation;
        long party = thing(whose, fresh, () -> party(asker, relation));
        String path = switch (operation.path().split("/")[1]) {
            case "opportunities" -> below(call, whose, fresh, party, "opportunities", "{'title':'Forklifts'}");
            case "follow-ups" -> below(call, whose, fresh, party, "follow-ups", "{'title':'Call','dueOn':'2040-01-01'}");
            default -> call.path().replaceFirst("/\\d+", "/" + party);
        };
        return new Call(operation.id().equals("getInteraction") ? path.replaceFirst("\\d+$", Long.toString(thing(whose + " interaction", fresh,
                () -> put(party, "interactions", "{'type':'CALL','direction':'IN','subject':'They called'}")))) : path, call.type(), call.body());
    }

    private String below(Call call, String whose, boolean fresh, long party, String what, String body) {
        return call.path().replaceFirst("/\\d+", "/" + thing(whose + " " + what, fresh, () -> put(party, what, body)));
    }

    private long thing(String name, boolean fresh, Supplier<Long> made) {
        return fresh ? made.get() : kept.computeIfAbsent(name, another -> made.get());
    }

    private long party(Asker asker, Relation relation) {
        boolean former = relation == Relation.OWN && !Role.WORKERS.contains(asker.role());
        if (former) {
            // whoever got parties when they worked on them
            Roles.become(spoc, asker.id(), Role.CONTACT);
        }
        long party = madeParty(asker, relation);
        if (former) {
            Roles.become(spoc, asker.id(), asker.role());
        }
        return party;
    }

    private long madeParty(Asker asker, Relation relation) {
        long owner = relation == Relation.OWN ? asker.id() : relation == Relation.TEAM ? asker.colleague() : admin.id();
        Answer made = admin.post("parties", "{'kind':'PERSON','name':'%s','emails':['a@acme.example'],'owner':{'kind':'USER','id':%d}}".formatted(Rest.unique("P"), owner));
        assertThat(made.status()).as(made.whole().body()).isEqualTo(201);
        if (relation == Relation.ERASED) {
            assertThat(admin.send(admin.request("parties/" + made.id()).header("If-Match", "*").DELETE()).status()).isEqualTo(204);
        }
        return made.id();
    }

    /** Nothing is put below a party that was erased. */
    private long put(long party, String what, String body) {
        Answer made = admin.post("parties/" + party + "/" + what, body);
        return made.status() == 201 ? made.id() : NOBODY;
    }

    /** Without what differs from call to call. */
    private static JsonNode told(Answer answer) {
        ObjectNode told = answer.body().deepCopy();
        told.remove(List.of("instance", "reference"));
        told.put("detail", told.path("detail").asText().replaceAll("\\d+", "0"));
        return told;
    }

    private static Map<String, Set<Role>> entry(Set<Role> roles, String... operations) {
        var entries = new TreeMap<String, Set<Role>>();
        Stream.of(operations).forEach(operation -> entries.put(operation, roles));
        return entries;
    }

    @SafeVarargs
    private static Map<String, Set<Role>> table(Map<String, Set<Role>>... parts) {
        var table = new TreeMap<String, Set<Role>>();
        Stream.of(parts).forEach(table::putAll);
        return table;
    }
}
