package org.spoc.rest;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.spoc.testing.Await;
import org.spoc.testing.Rest;

/** A call that goes well for each operation, each time with things of its own. */
public final class GoodCalls {

    private static final String ACME = "{'kind':'ORGANISATION','name':'%s','emails':['info@acme.example'],'tags':['a'],'consents':{'EMAIL':true}}";

    /** @param body with ' instead of "; null for none */
    public record Call(String path, String type, String body) {

        static Call get(String path) {
            return new Call(path, null, null);
        }

        static Call json(String path, String body) {
            return new Call(path, "application/json", body);
        }
    }

    private final Rest admin;
    private final Map<String, Supplier<Call>> calls = new HashMap<>();

    public GoodCalls(Rest admin) {
        this.admin = admin;
        parties();
        deals();
        followUps();
        imports();
        people();
        teams();
        rest();
    }

    /** By the name of the operation. */
    public Map<String, Supplier<Call>> all() {
        return calls;
    }

    private void parties() {
        get("listParties", () -> "parties?stage=SUSPECT&sort=changed&limit=5");
        json("createParty", () -> "parties", () -> ACME.formatted(Rest.unique("Acme")));
        get("exportParties", () -> "parties/export?tag=none&format=csv");
        get("getParty", () -> party(""));
        json("changeParty", () -> party(""), () -> "{'city':'Lyon'}");
        get("eraseParty", () -> party(""));
        get("listMoves", () -> party("/transitions"));
        json("move", this::movable, () -> "{'to':'LEAD','reason':'They called'}");
        get("listStagesOfParty", () -> party("/stages"));
        get("getOwner", () -> party("/owner"));
        get("listOwners", () -> party("/owners"));
        json("transfer", () -> party("/owners"), () -> "{'owner':{'kind':'USER','id':%d},'reason':'They asked'}".formatted(user()));
        get("listInteractions", () -> party("/interactions?limit=1"));
        json("recordInteraction", () -> party("/interactions"), () -> "{'type':'CALL','direction':'IN','subject':'They called','body':'long'}");
        get("getInteraction", this::interaction);
        get("listAffiliations", () -> "parties/" + admin.personOf(admin.organisation()).id() + "/affiliations");
        json("affiliate", () -> "parties/" + admin.personOf(admin.organisation()).id() + "/affiliations",
                () -> "{'organisation':%d,'role':'BUYER','title':'Buyer'}".formatted(admin.organisation().id()));
        get("listConsents", () -> party("/consents"));
        json("recordConsent", () -> party("/consents"), () -> "{'channel':'CALL','allowed':false,'source':'by phone'}");
        get("askDirectory", () -> "contacts?q=Acme");
        get("listStages", () -> "stages");
        get("getFunnel", () -> "funnel?from=2026-01-01&to=2026-12-31");
    }

    private void deals() {
        get("listOpportunities", () -> party("/opportunities"));
        json("openOpportunity", () -> party("/opportunities"),
                () -> "{'title':'Forklifts','need':'twelve','amount':10.5,'currency':'EUR','expectedOn':'2040-01-01'}");
        get("getOpportunity", this::opportunity);
        json("changeOpportunity", this::opportunity, () -> "{'title':'Other'}");
        get("listPurchases", () -> party("/purchases"));
        json("recordPurchase", () -> party("/purchases"), () -> "{'boughtOn':'2026-01-31','amount':1,'currency':'EUR','what':'a forklift'}");
    }

    private void followUps() {
        get("listFollowUpsOfParty", () -> party("/follow-ups?due=open"));
        json("promiseFollowUp", () -> party("/follow-ups"), () -> "{'title':'Call','note':'back','dueOn':'2040-01-01'}");
        get("listFollowUps", () -> "follow-ups?whose=all&limit=1");
        get("getFollowUp", () -> followUp(""));
        json("changeFollowUp", () -> followUp(""), () -> "{'title':'Other'}");
        get("doFollowUp", () -> followUp("/done"));
        get("reopenFollowUp", () -> {
            String done = followUp("/done");
            admin.post(done, "");
            return done;
        });
    }

    private void imports() {
        get("listImports", () -> "imports?limit=2");
        calls.put("upload", () -> new Call("imports?name=a.csv", "text/csv", "name\n" + Rest.unique("A") + "\n"));
        get("getImport", () -> upload(""));
        get("cancelImport", () -> upload(""));
        calls.put("mapImport", () -> {
            Rest.Answer made = uploaded();
            return Call.json("imports/" + made.id() + "/mapping", made.body().get("mapping").toString());
        });
        json("runImport", () -> upload("/runs"), () -> "{'dryRun':true}");
        get("getRejects", () -> upload("/rejects"));
    }

    private void people() {
        get("listUsers", () -> "users?role=ADMINISTRATOR&limit=2");
        json("createUser", () -> "users", () -> "{'login':'%s','name':'Ann','roles':['READER'],'skills':['fr']}".formatted(Rest.unique("u")));
        get("getUser", () -> "users/" + user());
        json("changeUser", () -> "users/" + user(), () -> "{'name':'Other'}");
        get("lendPassword", () -> "users/" + user() + "/password");
        json("setPassword", () -> "users/" + user() + "/password", () -> "{'password':'another long one'}");
        get("deactivateUser", () -> "users/" + user() + "/deactivation");
        get("reactivateUser", () -> {
            String at = "users/" + user() + "/deactivation";
            admin.post(at, "");
            return at;
        });
        get("getOffboarding", () -> "users/" + user() + "/offboarding");
        json("beginOffboarding", () -> "users/" + user() + "/offboarding",
                () -> "{'successor':{'kind':'USER','id':%d},'reason':'leaves'}".formatted(user()));
        get("cancelOffboarding", () -> "users/" + user() + "/offboarding");
        get("getMe", () -> "me");
    }

    private void teams() {
        get("listTeams", () -> "teams?limit=1");
        json("createTeam", () -> "teams", () -> "{'name':'%s','lead':%d,'members':[%d]}".formatted(Rest.unique("Team"), user(), user()));
        get("getTeam", () -> team(""));
        json("changeTeam", () -> team(""), () -> "{'name':'%s'}".formatted(Rest.unique("Other")));
        get("listMembers", () -> team("/members"));
        get("join", () -> team("/members/" + user()));
        get("leave", () -> team("/members/" + user()));
        get("listAbsences", () -> "absences?from=2040-01-01&to=2040-12-31&limit=2");
        json("enterAbsence", () -> "absences", () -> "{'user':%d,'firstDay':'2040-01-01','lastDay':'2040-01-02','note':'away'}".formatted(user()));
        get("getAbsence", this::absence);
        json("changeAbsence", this::absence, () -> "{'note':'Other'}");
        get("cancelAbsence", this::absence);
    }

    private void rest() {
        get("listTokens", () -> "tokens");
        json("makeToken", () -> "tokens", GoodCalls::token);
        get("getToken", this::made);
        get("revokeToken", this::made);
        get("listAudit", () -> "audit?kind=PARTY&deed=ADDED&limit=2");
        get("getAuditEntry", () -> "audit/" + admin.get("audit?limit=1").body().get("items").get(0).get("id"));
        get("getAuditSeal", this::sealed);
        get("getDocument", () -> "openapi.json");
    }

    private void get(String operation, Supplier<String> path) {
        calls.put(operation, () -> Call.get(path.get()));
    }

    private void json(String operation, Supplier<String> path, Supplier<String> body) {
        calls.put(operation, () -> Call.json(path.get(), body.get()));
    }

    private String party(String below) {
        return "parties/" + admin.post("parties", ACME.formatted(Rest.unique("Acme"))).id() + below;
    }

    private String movable() {
        String party = party("");
        admin.post(party + "/interactions", "{'type':'CALL','direction':'IN','subject':'They called'}");
        return party + "/transitions";
    }

    private String interaction() {
        String at = party("/interactions");
        return at + "/" + admin.post(at, "{'type':'CALL','direction':'IN','subject':'They called'}").id();
    }

    private String opportunity() {
        return "opportunities/" + admin.post(party("/opportunities"), "{'title':'Forklifts'}").id();
    }

    private String followUp(String below) {
        return "follow-ups/" + admin.post(party("/follow-ups"), "{'title':'Call','dueOn':'2040-01-01'}").id() + below;
    }

    /** What was changed just now is sealed within seconds. */
    private String sealed() {
        party("");
        Await.until("a seal", Duration.ofSeconds(30), () -> admin.get("audit/seal").status() == 200);
        return "audit/seal";
    }

    private Rest.Answer uploaded() {
        return admin.send(admin.request("imports?name=a.csv").header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofString("name\n" + Rest.unique("A") + "\n")));
    }

    private String upload(String below) {
        return "imports/" + uploaded().id() + below;
    }

    private long user() {
        return admin.post("users", "{'login':'%s','name':'Ann','roles':['CONTACT']}".formatted(Rest.unique("u"))).id();
    }

    private String team(String below) {
        return "teams/" + admin.post("teams", "{'name':'%s','lead':%d}".formatted(Rest.unique("Team"), user())).id() + below;
    }

    private String absence() {
        return "absences/" + admin.post("absences", "{'user':%d,'firstDay':'2040-01-01','lastDay':'2040-01-02'}".formatted(user())).id();
    }

    private static String token() {
        return "{'name':'Job','scopes':['READ'],'lastDay':'%s'}".formatted(java.time.LocalDate.now(java.time.ZoneOffset.UTC));
    }

    private String made() {
        return "tokens/" + admin.post("tokens", token()).id();
    }
}
