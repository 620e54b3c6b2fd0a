package org.spoc.permission;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.spoc.permission.Deed.Press;

/** All that can be changed on the page of a party, in an order in which it can be done to one and the same. */
final class PartyDeeds {

    /** It is offered once, and gone when it was refused. */
    static final String UNDO = "headForm:undo";

    private static final String PAGE = "party.xhtml?id=";
    private static final String LACKING = "#partyForm .need:contains(qualif) button";

    private final List<Deed> deeds = new ArrayList<>();

    private PartyDeeds() {
        inThePanels();
        dealsAndPromises();
        facts();
        movesAndHands();
    }

    static List<Deed> all() {
        return List.copyOf(new PartyDeeds().deeds);
    }

    private void inThePanels() {
        panel("interaction", "headForm:addInteraction", "subject", "They called");
        panel("note", "headForm:addNote", "interaction", "subject", "They called");
        panel("purchase", "headForm:addPurchase", "what", "Forklifts", "amount", "1", "currency", "EUR", "boughtOn", "2026-01-31");
        panel("consent", "headForm:addConsent", "consentAnswer", "true", "consentSource", "by phone");
        panel("details", "partyForm:edit", "city", "Lyon");
        deed("affiliation", Role.WORKERS, List.of(Press.of("headForm:addRelated"), Press.of("panelForm:affiliation:fresh")),
                Press.of("panelForm:affiliation:save", "panelForm:affiliation:newFamilyName", "Bluth"));
        deed("end of an affiliation", Role.WORKERS, List.of(), Press.of("#partyForm [id$=:end]"));
    }

    private void dealsAndPromises() {
        panel("opportunity", "headForm:addDeal", "title", "Forklifts");
        List<Press> deal = List.of(Press.of("#partyForm a[id]:contains(Forklifts)"));
        drawn("change of a deal", deal, Press.of("panelForm:opportunity:save", "panelForm:opportunity:need", "twelve"));
        drawn("deal lost", deal, Press.of("panelForm:opportunity:lost", "panelForm:opportunity:closeReason", "too dear"));
        panel("followup", "partyForm:addFollowUp", "title", "Call", "dueOn", "2040-01-31");
        drawn("postponing", List.of(), Press.of("partyForm:followUps:list:0:days:0:by"));
        List<Press> opened = List.of(Press.of("partyForm:followUps:list:0:edit"));
        drawn("change of a follow-up", opened, Press.of("panelForm:followup:save", "panelForm:followup:note", "soon"));
        drawn("dropping", opened, Press.of("panelForm:followup:drop", "panelForm:followup:reason", "no need"));
        drawn("ticking off", List.of(), Press.of("partyForm:followUps:list:0:tick"));
        drawn("deal won", deal, Press.of("panelForm:opportunity:won"));
    }

    private void facts() {
        Press name = Press.of("headForm:nameEdit");
        deed("name", Role.WORKERS, List.of(name), Press.of("headForm:nameSave", "headForm:name", "Sudden Valley"));
        fact("emails", "b@acme.example");
        fact("phones", "+33123456789");
        fact("city", "address", "Paris");
        fact("language", "fr");
        fact("source", "Fair");
        fact("tags", "d, e");
        fact("notes", "tall");
        deed("taking a tag away", Role.WORKERS, List.of(), Press.of("#partyForm [id$=:withdraw]"));
        drawn("undoing", List.of(name, Press.of("headForm:nameSave", "headForm:name", "Balboa")), Press.of(UNDO));
    }

    private void movesAndHands() {
        Press qualify = Press.of(LACKING);
        deed("qualification", Role.WORKERS, List.of(qualify), Press.of("panelForm:qualification:save", "panelForm:qualification:score", "10"));
        deed("move ahead", Role.WORKERS, List.of(qualify, Press.of("panelForm:qualification:save", "panelForm:qualification:score", "90", "panelForm:qualification:accepted", "on")),
                Press.of("headForm:moveAhead"));
        deed("move", Role.WORKERS, List.of(Press.of("headForm:otherMove"), Press.of("panelForm:move:save", "panelForm:move:to", "DISQUALIFIED")),
                Press.of("panelForm:move:save", "panelForm:move:to", "DISQUALIFIED", "panelForm:move:reason", "closed down"));
        deed("transfer", Role.LEADS, List.of(Press.of("headForm:transfer")), Press.of("panelForm:transfer:save", "panelForm:transfer:newOwner_hinput", "USER:%c",
                "panelForm:transfer:newOwner_input", "somebody", "panelForm:transfer:transferReason", "asked"));
    }

    private void fact(String fact, String value) {
        fact(fact, fact, value);
    }

    private void fact(String field, String fact, String value) {
        deed(fact, Role.WORKERS, List.of(Press.of("partyForm:" + fact + "Edit")), Press.of("partyForm:" + fact + "Save", "partyForm:" + field, value));
    }

    private void panel(String panel, String press, String... values) {
        boolean elsewhere = values.length % 2 == 1;
        String at = "panelForm:" + (elsewhere ? values[0] : panel) + ":";
        String[] typed = java.util.Arrays.copyOfRange(values, elsewhere ? 1 : 0, values.length);
        for (int i = 0; i < typed.length; i += 2) {
            typed[i] = at + typed[i];
        }
        deed(panel, Role.WORKERS, List.of(Press.of(press)), Press.of(at + "save", typed));
    }

    private void deed(String name, Set<Role> roles, List<Press> before, Press button) {
        deeds.add(new Deed(name, roles, PAGE, before, button, true));
    }

    /** About something of the party that has a number of its own. */
    private void drawn(String name, List<Press> before, Press button) {
        deeds.add(new Deed(name, Role.WORKERS, PAGE, before, button, false));
    }
}
