package org.spoc.importing.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.spoc.importing.PartyDraft;
import org.spoc.party.PartyDetails;
import org.spoc.party.PartyKind;
import org.spoc.party.service.KnownParty;
import org.spoc.party.service.PartyRegister;
import org.spoc.party.service.Registration;
import org.spoc.shared.Reason;
import org.spoc.shared.SearchText;

/** Writes rows that stand: new parties, and what differs of those that exist. Every party goes through {@link PartyRegister}. */
@ApplicationScoped
class PartyWriting {

    @Inject
    private PartyRegister register;

    /** A row that is a party already, with the details it is to have. */
    record Recognised(ReadRow<PartyDraft> row, KnownParty party, PartyDetails wanted) {
    }

    /** Registers new parties, all at once. */
    void create(ImportRun run, Map<ReadRow<PartyDraft>, Registration> registrations, BatchResult result) {
        List<Long> ids = register.registerAll(List.copyOf(registrations.values()));
        var id = ids.iterator();
        registrations.forEach((row, registration) -> {
            Long made = id.next();
            // what a trial made is undone, so nothing may point to it
            Long party = run.trial() ? null : made;
            result.count(BatchResult.Outcome.CREATED);
            link(row, party, registration.organisation() != null, null, registration.owner() != null, false, result);
        });
    }

    /** Changes what differs and notes what an import leaves as it is. */
    void change(ImportRun run, Recognised each, PartySurroundings around, BatchResult result) {
        KnownParty party = each.party();
        boolean different = !each.wanted().equals(party.details());
        if (different) {
            register.change(party.id(), null, each.wanted());
        }
        boolean told = consents(run, each, result);
        boolean unchanged = !different && !told;
        result.count(unchanged ? BatchResult.Outcome.UNCHANGED : BatchResult.Outcome.UPDATED);
        Long organisation = around.organisation(each.row().draft());
        boolean settled = organisation != null && register.belongs(party.id(), organisation);
        link(each.row(), party.id(), settled, party.parentName(), true, unchanged, result);
        noteWhatStays(each, around, result);
    }

    /** A refusal stays until somebody records otherwise with the party: a file may be older than the refusal. */
    private boolean consents(ImportRun run, Recognised each, BatchResult result) {
        boolean told = false;
        for (var consent : each.row().draft().consents().entrySet()) {
            Boolean latest = each.party().consents().get(consent.getKey());
            if (Boolean.FALSE.equals(latest) && consent.getValue()) {
                result.warn(each.row().row().number(), Reason.of("import.refusalKept", consent.getKey()));
            } else if (!consent.getValue().equals(latest)) {
                register.consent(each.party().id(), consent.getKey(), consent.getValue(), source(run));
                told = true;
            }
        }
        return told;
    }

    private void noteWhatStays(Recognised each, PartySurroundings around, BatchResult result) {
        PartyDraft draft = each.row().draft();
        long row = each.row().row().number();
        if (draft.owner() != null && !around.owners().get(draft.owner()).value().equals(each.party().owner())) {
            result.warn(row, Reason.of("import.ownerKept"));
        }
        if (draft.stage() != null && draft.stage() != each.party().stage()) {
            result.warn(row, Reason.of("import.stageKept"));
        }
    }

    /** @param settled the organisation of a person needs no looking for. @param parentName of the parent it has now */
    private static void link(ReadRow<PartyDraft> row, Long party, boolean settled, String parentName, boolean apart, boolean unchanged,
            BatchResult result) {
        PartyDraft draft = row.draft();
        if (draft.parent() != null && draft.kind() == PartyKind.ORGANISATION
                && (parentName == null || !SearchText.of(parentName).equals(SearchText.of(draft.parent())))) {
            result.link(new Link(draft.row(), Link.Kind.PARENT, party, draft.parent(), true, unchanged));
        }
        if (draft.organisation() != null && draft.kind() == PartyKind.PERSON && !settled) {
            result.link(new Link(draft.row(), Link.Kind.ORGANISATION, party, draft.organisation(), apart, unchanged));
        }
    }

    /** What the register keeps as the origin of what this import told. */
    static String source(ImportRun run) {
        String source = "import " + run.fileName();
        return source.length() <= 100 ? source : source.substring(0, 100);
    }
}
