package org.spoc.hostile;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import org.spoc.testing.Rest;

/** Script in everything that a page may show: parties, what happened to them, users, teams, absences, imports. */
final class Planted {

    private static final String ORGANISATION = """
            {"kind":"ORGANISATION","name":%1$s,"city":%1$s,"source":%1$s,"industry":%1$s,"tags":[%2$s],"notes":%1$s,"need":%1$s,"authority":%1$s,
             "addresses":[{"street":%1$s,"city":%1$s,"postalCode":"1","country":"FR"}],"consents":{"EMAIL":true}}""";

    private final Rest admin;
    private final List<String> pages = new ArrayList<>();

    Planted(Rest admin) {
        this.admin = admin;
    }

    /** Addresses of the pages that show them. */
    List<String> pages() {
        return pages;
    }

    void plant(String script) {
        String text = Hostile.quoted(script);
        String party = "parties/" + made("parties", ORGANISATION.formatted(text, Hostile.quoted(script.replace(",", "").substring(0, Math.min(script.length(), 50)).strip())));
        made(party + "/interactions", "{\"type\":\"EMAIL\",\"direction\":\"IN\",\"subject\":%1$s,\"body\":%1$s}".formatted(text));
        made(party + "/opportunities", "{\"title\":%1$s,\"need\":%1$s}".formatted(text));
        made(party + "/purchases", "{\"boughtOn\":\"2026-01-31\",\"amount\":1,\"currency\":\"EUR\",\"what\":%s}".formatted(text));
        made(party + "/follow-ups", "{\"title\":%1$s,\"note\":%1$s,\"dueOn\":\"2027-01-01\"}".formatted(text));
        made(party + "/consents", "{\"channel\":\"CALL\",\"allowed\":true,\"source\":%s}".formatted(text));
        made(party + "/transitions", "{\"to\":\"DISQUALIFIED\",\"reason\":%s}".formatted(text));
        long person = made("parties", "{\"kind\":\"PERSON\",\"givenName\":%1$s,\"familyName\":%1$s}".formatted(text));
        made("parties/" + person + "/affiliations", "{\"organisation\":%s,\"role\":\"BUYER\",\"title\":%s}".formatted(party.replace("parties/", ""), text));
        pages.add("party.xhtml?id=" + party.replace("parties/", ""));
        pages.add("party.xhtml?id=" + person);
        people(text);
        imported(script, text);
    }

    private void people(String text) {
        long user = made("users", "{\"login\":\"%s\",\"name\":%s,\"roles\":[\"CONTACT\"],\"skills\":[\"a\"]}".formatted(Rest.unique("u"), text));
        long team = made("teams", "{\"name\":%s,\"lead\":%d}".formatted(text, user));
        made("absences", "{\"user\":%d,\"firstDay\":\"2026-12-01\",\"lastDay\":\"2026-12-02\",\"note\":%s}".formatted(user, text));
        pages.add("user.xhtml?id=" + user);
        pages.add("team.xhtml?id=" + team);
    }

    /** A file whose name, headers and cells are script, with a row that is refused. */
    private void imported(String script, String text) {
        String cell = "\"" + script.replace("\"", "\"\"") + "\"";
        Rest.Answer job = admin.send(admin.request("imports?run=run&name=" + Visitor.encoded(script + ".csv")).header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString("name,email," + cell + "\n" + cell + "," + cell + "," + cell + "\n" + cell + ",," + cell + "\n")));
        if (job.status() != 201) {
            throw new AssertionError(text + " " + job.whole().body());
        }
        pages.add("import-job.xhtml?id=" + job.id());
    }

    private long made(String path, String body) {
        Rest.Answer made = admin.send(admin.request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
        if (made.status() >= 300) {
            throw new AssertionError(path + " " + body + " " + made.whole().body());
        }
        return made.body().path("id").asLong();
    }
}
