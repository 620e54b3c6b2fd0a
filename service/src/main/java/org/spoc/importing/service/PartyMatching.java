package org.spoc.importing.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spoc.importing.Field;
import org.spoc.importing.PartyDraft;
import org.spoc.importing.RowReason;
import org.spoc.party.ExternalKey;
import org.spoc.party.PartyKind;
import org.spoc.party.service.KnownParties;
import org.spoc.party.service.PartyRegister;

/**
 * Which party a row is already: the one with its key; without a key column the organisation with exactly its name or the
 * person with its first mail address.
 */
@ApplicationScoped
class PartyMatching {

    @Inject
    private PartyRegister register;
    @Inject
    private KnownParties known;

    /** Rows that are recognised, with the party each of them is. A row that several parties could be is refused. */
    Map<ReadRow<PartyDraft>, Long> matches(ImportRun run, List<ReadRow<PartyDraft>> standing) {
        return run.mapping().has(Field.KEY) ? byKey(run, standing) : byWords(standing);
    }

    private Map<ReadRow<PartyDraft>, Long> byKey(ImportRun run, List<ReadRow<PartyDraft>> standing) {
        var matches = new HashMap<ReadRow<PartyDraft>, Long>();
        Map<ExternalKey, Long> byKey = register.known(standing.stream().map(row -> key(run, row)).toList());
        standing.forEach(row -> Optional.ofNullable(byKey.get(key(run, row))).ifPresent(party -> matches.put(row, party)));
        return matches;
    }

    private Map<ReadRow<PartyDraft>, Long> byWords(List<ReadRow<PartyDraft>> standing) {
        var matches = new HashMap<ReadRow<PartyDraft>, Long>();
        Map<String, List<Long>> byName = known.organisationsNamed(PartySurroundings.texts(standing, row -> organisation(row)
                ? row.draft().comparableName() : null));
        Map<String, List<Long>> byMail = known.personsWithMail(PartySurroundings.texts(standing, row -> organisation(row)
                ? null : row.draft().firstEmail().orElse(null)));
        standing.forEach(row -> match(row, organisation(row) ? byName.get(row.draft().comparableName())
                : byMail.get(row.draft().firstEmail().orElse("")), matches));
        return matches;
    }

    private static boolean organisation(ReadRow<PartyDraft> row) {
        return row.draft().kind() == PartyKind.ORGANISATION;
    }

    private static void match(ReadRow<PartyDraft> row, List<Long> parties, Map<ReadRow<PartyDraft>, Long> matches) {
        if (parties != null && parties.size() > 1) {
            row.refuse(RowReason.of("import.severalMatch", parties.size()));
        } else if (parties != null) {
            matches.put(row, parties.get(0));
        }
    }

    /** The key of a row; null when it has none. */
    static ExternalKey key(ImportRun run, ReadRow<PartyDraft> row) {
        return row.draft().key() == null ? null : new ExternalKey(run.mapping().keySystem(), row.draft().key());
    }
}
