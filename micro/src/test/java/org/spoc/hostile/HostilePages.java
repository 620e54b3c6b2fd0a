package org.spoc.hostile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jsoup.nodes.Element;
import org.spoc.hostile.Visitor.Seen;
import org.spoc.testing.Rest;
import org.spoc.testing.SpocProcess;

/**
 * Puts hostile texts into every field of the forms of the pages, one at a time beside good values: each is kept as it
 * was typed, or refused where it was typed.
 */
final class HostilePages {

    /** Fields that are chosen from, read as something else than a text, or filter what is beside. */
    private static final String NO_TEXT = ".*(consentAnswer|eventText|fromDay|untilDay|show|way|_hinput|_input|phones|newPhones|emails|newEmails|mail|phone|language|country|amount|currency|score|employees|capacity|tags|skills|timeZone|[pP]assword|login)$";

    private final Rest admin;
    private final Hostile hostile;
    private final Findings findings;
    private final Visitor visitor;
    private final Stored stored;

    HostilePages(SpocProcess spoc, Hostile hostile, Findings findings) {
        this.hostile = hostile;
        this.findings = findings;
        admin = Rest.asAdministrator(spoc).colleague("ADMINISTRATOR");
        visitor = new Visitor(spoc.base()).signIn(admin.login(), admin.password());
        stored = new Stored(spoc);
    }

    /** A form: the page, what to press until it is there, its id, its button, and good values for what it needs. */
    record Form(String name, Supplier<String> page, List<String> presses, String id, String save, Map<String, String> good) {
    }

    List<Form> forms() {
        List<Form> forms = new ArrayList<>();
        forms.add(new Form("new person", () -> "new-party.xhtml", List.of(), "newPartyForm", "newPartyForm:register", Map.of("newPartyForm:familyName", "Bluth")));
        forms.add(new Form("new organisation", () -> "new-party.xhtml", List.of("newPartyForm:organisationKind"), "newPartyForm", "newPartyForm:register", Map.of("newPartyForm:name", "Bluth")));
        ofParty(forms, "interaction", "headForm:addInteraction", Map.of("subject", "They called"));
        ofParty(forms, "interaction", "headForm:addNote", Map.of("subject", "They called"));
        ofParty(forms, "opportunity", "headForm:addDeal", Map.of("title", "Forklifts"));
        ofParty(forms, "purchase", "headForm:addPurchase", Map.of("what", "Forklifts", "amount", "1", "currency", "EUR", "boughtOn", "2026-01-31"));
        ofParty(forms, "consent", "headForm:addConsent", Map.of("consentAnswer", "true", "consentSource", "by phone"));
        ofParty(forms, "transfer", "headForm:transfer", Map.of("transferReason", "asked"));
        ofParty(forms, "move", "headForm:otherMove", Map.of());
        ofParty(forms, "erasure", "headForm:erase", Map.of());
        ofParty(forms, "followup", "partyForm:addFollowUp", Map.of("title", "Call", "dueOn", "2027-01-31"));
        ofParty(forms, "details", "partyForm:edit", Map.of());
        forms.add(new Form("name of a party", this::party, List.of("headForm:nameEdit"), "headForm", "headForm:nameSave", Map.of()));
        for (String fact : List.of("emails", "phones", "address", "language", "source", "tags", "notes")) {
            forms.add(new Form(fact + " of a party", this::party, List.of("partyForm:" + fact + "Edit"), "partyForm", "partyForm:" + fact + "Save", Map.of()));
        }
        forms.add(new Form("profile", () -> "profile.xhtml", List.of(), "profileForm", "profileForm:save", Map.of()));
        forms.add(new Form("new user", () -> "new-user.xhtml", List.of(), "newUserForm", "newUserForm:create", Map.of("newUserForm:name", "Ann", "newUserForm:roles", "READER")));
        forms.add(new Form("user", () -> "user.xhtml?id=" + admin.colleague("READER").id(), List.of("headForm:edit"), "panelForm", "panelForm:edit:save", Map.of()));
        forms.add(new Form("absence", () -> "absences.xhtml", List.of("headForm:enter"), "absenceForm", "absenceForm:save", Map.of("absenceForm:firstDay", "2027-01-01", "absenceForm:lastDay", "2027-01-02")));
        return forms;
    }

    private void ofParty(List<Form> forms, String panel, String press, Map<String, String> good) {
        Map<String, String> values = new HashMap<>();
        good.forEach((field, value) -> values.put("panelForm:" + panel + ":" + field, value));
        forms.add(new Form(press, this::party, List.of(press), "panelForm", "panelForm:" + panel + ":save", values));
    }

    private String party() {
        return "party.xhtml?id=" + admin.organisation().id();
    }

    /** Sends some texts to each field of a form. */
    void attack(Form form, int times) {
        Element shown = open(form).form(form.id());
        findings.count("forms");
        for (String field : fields(shown)) {
            findings.count("fields");
            String longest = shown.getElementsByAttributeValue("name", field).attr("maxlength");
            for (int i = 0; i < times; i++) {
                send(form, field, longest.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(longest));
            }
        }
    }

    private Seen open(Form form) {
        Seen seen = visitor.get(form.page().get());
        for (String press : form.presses()) {
            seen = visitor.send(seen, press.replaceFirst(":.*", ""), Map.of(), press);
        }
        return seen;
    }

    private static List<String> fields(Element form) {
        return form.select("input[type=text], input[type=date], input[type=datetime-local], input[type=number], input[type=email], input[type=tel], input[type=password], input[type=hidden][name$=_hinput], textarea, select")
                .stream().map(each -> each.attr("name")).filter(name -> name.contains(":")).distinct().toList();
    }

    private void send(Form form, String field, int longest) {
        // its own end, so that it is found among all that is stored
        String mark = Rest.unique("q");
        String text = sendable(hostile.oneIn(3) ? hostile.text() : hostile.text() + mark, longest);
        Map<String, String> values = new HashMap<>(form.good());
        if (form.name().equals("new user")) {
            values.put("newUserForm:login", Rest.unique("u"));
        }
        values.put(field, text);
        Seen seen = sent(form, field, values);
        findings.count("status " + seen.status());
        findings.count(seen.refuses() ? "refused" : "kept");
        judge(form, field, text, mark, seen);
    }

    /** Browsers let nobody type more than a field takes, and send a replacement for halves of characters. */
    private static String sendable(String text, int longest) {
        return text.substring(Math.max(0, text.length() - longest)).replaceAll("\\p{Cs}", "\uFFFD");
    }

    private Seen sent(Form form, String field, Map<String, String> values) {
        try {
            return visitor.send(open(form), form.id(), values, form.save());
        } catch (java.io.UncheckedIOException gone) {
            throw new AssertionError(form.name() + " " + field + " is not answered: " + Hostile.quoted(values.get(field)), gone);
        }
    }

    private void judge(Form form, String field, String text, String mark, Seen seen) {
        if (seen.status() >= 500) {
            findings.fault(form.name() + " " + field + " " + seen.status(), text, seen.page().text());
        } else if (seen.status() == 200 && text.endsWith(mark)) {
            List<String> kept = stored.endingWith(mark);
            boolean exactly = !kept.isEmpty() && kept.stream().allMatch(each -> Kept.isExactly(text.replaceAll("\\r\\n|\\r", "\n"), each.replaceAll("\\r\\n|\\r", "\n")));
            if (!kept.isEmpty() && seen.refuses()) {
                findings.fault(form.name() + " " + field + " refuses and keeps", text, kept.toString());
            } else if (!field.matches(NO_TEXT) && !seen.refuses() && !exactly) {
                findings.fault(form.name() + " " + field + " neither keeps nor refuses", text, kept + " " + seen.at());
            }
        }
    }

    private static final Map<String, List<String>> ADDRESSES = Map.of(
            "parties.xhtml", List.of("text", "stage", "owner", "team", "kind", "country", "source", "tag", "hasEmail", "consent", "createdFrom", "changedTo", "sort", "columns", "view", "page", "since"),
            "board.xhtml", List.of("owner", "team", "source", "stuck"), "funnel.xhtml", List.of("from", "to", "source", "owner", "team", "country"),
            "directory.xhtml", List.of("q"), "follow-ups.xhtml", List.of("whose", "due", "sort", "page"), "users.xhtml", List.of("text", "in", "team", "role", "unit", "state", "sort", "page"),
            "administration.xhtml", List.of("show", "job", "login", "from", "page"), "absences.xhtml", List.of("from", "for", "team", "month"), "alike.xhtml", List.of("name", "emails"), "party.xhtml", List.of("id", "open"));

    /** Opens pages with hostile parameters: they are understood or left out, never a fault. */
    void attackAddresses(int times) {
        ADDRESSES.forEach((page, parameters) -> parameters.forEach(parameter -> {
            for (int i = 0; i < times; i++) {
                String text = hostile.text();
                Seen seen = visitor.get(page + "?" + parameter + "=" + Visitor.encoded(text.substring(0, Math.min(text.length(), 2_000))));
                findings.count("addresses");
                findings.count("status " + seen.status());
                if (seen.status() >= 500) {
                    findings.fault(page + "?" + parameter + " " + seen.status(), text, seen.page().text());
                }
            }
        }));
    }
}
