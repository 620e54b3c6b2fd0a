package org.spoc.importing.service;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.spoc.importing.Field;
import org.spoc.importing.PartyDraft;
import org.spoc.importing.RowReason;
import org.spoc.ownership.Owner;
import org.spoc.ownership.service.PartyScope;
import org.spoc.party.PartyKind;
import org.spoc.party.service.KnownParty;
import org.spoc.shared.Parsed;
import org.spoc.shared.SearchText;

/**
 * What the rows of a batch speak of, read at once before anything is written.
 *
 * @param owners the named contact owners, or why a name is nobody's
 * @param organisations the named organisations, by their comparable names
 * @param parties those that rows are, and the named organisations
 * @param seen what the user who imports sees
 */
record PartySurroundings(Map<String, Parsed<Owner>> owners, Map<String, List<Long>> organisations, Map<Long, KnownParty> parties,
        PartyScope seen) {

    /** The contact owner that a row names; empty when it names none, or when nobody has that name, and then the row is refused. */
    Optional<Owner> owner(ReadRow<PartyDraft> row) {
        Parsed<Owner> owner = row.draft().owner() == null ? null : owners.get(row.draft().owner());
        if (owner != null && !owner.understood()) {
            row.refuse(new RowReason(Field.OWNER, owner.reason()));
        }
        return owner == null ? Optional.empty() : owner.found();
    }

    /** The organisation of a person, if it is known already, by one party alone, and may be seen; else null. */
    Long organisation(PartyDraft draft) {
        if (draft.organisation() == null || draft.kind() != PartyKind.PERSON) {
            return null;
        }
        List<Long> named = organisations.getOrDefault(SearchText.of(draft.organisation()), List.of());
        return named.size() == 1 && seen.reaches(parties.get(named.get(0)).owner()) ? named.get(0) : null;
    }

    /** What the rows say about one thing, each text once; rows that say nothing are left out. */
    static List<String> texts(List<ReadRow<PartyDraft>> rows, Function<ReadRow<PartyDraft>, String> text) {
        return rows.stream().map(text).filter(Objects::nonNull).distinct().toList();
    }
}
