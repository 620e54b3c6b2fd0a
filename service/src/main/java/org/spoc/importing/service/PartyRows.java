package org.spoc.importing.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.spoc.importing.Field;
import org.spoc.importing.PartyDraft;
import org.spoc.importing.PartyReading;
import org.spoc.importing.RowReason;
import org.spoc.importing.RowValues;
import org.spoc.importing.TableRow;
import org.spoc.ownership.Owner;
import org.spoc.ownership.service.Visibility;
import org.spoc.party.ExternalKey;
import org.spoc.party.PartyDetails;
import org.spoc.party.PartyKind;
import org.spoc.party.service.KnownParties;
import org.spoc.party.service.KnownParty;
import org.spoc.party.service.PartyRegister;
import org.spoc.party.service.PartyShape;
import org.spoc.party.service.Registration;
import org.spoc.shared.Parsed;
import org.spoc.shared.Reason;
import org.spoc.shared.RuleBroken;
import org.spoc.shared.SearchText;

/**
 * Rows that become parties. A row is recognised by its key; without a key column an organisation by its exact name and a
 * person by the first mail address. What is recognised is compared and changed only where it differs; the rest is
 * registered as new. Contact owner and stage of a party that exists are not for an import to change.
 *
 * <p>Everything is read for the whole batch at once, and every party goes through {@link PartyRegister}.
 */
@ApplicationScoped
class PartyRows implements RowTarget {

    @Inject
    private PartyRegister register;
    @Inject
    private PartyShape shape;
    @Inject
    private KnownParties known;
    @Inject
    private OwnerNames ownerNames;
    @Inject
    private Visibility visibility;
    @Inject
    private ImportRecords records;

    /** What was read for a batch before anything is written. */
    private record Surroundings(Map<String, Parsed<Owner>> owners, Map<String, List<Long>> organisations,
            Map<Long, KnownParty> parties) {
    }

    /** A row that is a party already. */
    private record Recognised(ReadRow<PartyDraft> row, KnownParty party, PartyDetails wanted) {
    }

    @Override
    public BatchResult take(ImportRun run, List<TableRow> rows) {
        BatchResult result = BatchResult.of(rows);
        List<ReadRow<PartyDraft>> read = read(run, rows, result);
        refuseRepeated(run, read, result);
        Map<ReadRow<PartyDraft>, Long> matches = matches(run, read);
        Surroundings around = surroundings(read, matches.values());
        List<Recognised> recognised = recognised(read, matches, around);
        List<ReadRow<PartyDraft>> newcomers = read.stream().filter(ReadRow::stands).filter(row -> !matches.containsKey(row)).toList();
        Map<ReadRow<PartyDraft>, Registration> registrations = registrations(run, newcomers, around);
        create(run, registrations, around, result);
        recognised.forEach(each -> change(run, each, around, result));
        read.stream().filter(row -> !row.stands()).forEach(row -> result.reject(row.row(), row.refusals()));
        return result;
    }

    private List<ReadRow<PartyDraft>> read(ImportRun run, List<TableRow> rows, BatchResult result) {
        var columns = new RowValues.Columns(run.mapping(), run.header());
        var read = new ArrayList<ReadRow<PartyDraft>>();
        for (TableRow row : rows) {
            row.notes().forEach(note -> result.warn(row.number(), note));
            if (row.refused().isPresent()) {
                result.reject(row, List.of(new RowReason(null, row.refusal())));
            } else {
                var reading = new PartyReading(columns.of(row), run.mapping(), run.zone());
                read.add(new ReadRow<>(row, reading.draft(), reading.refusals()));
                reading.notes().forEach(note -> result.warn(row.number(), note));
            }
        }
        return read;
    }

    private void refuseRepeated(ImportRun run, List<ReadRow<PartyDraft>> read, BatchResult result) {
        List<ReadRow<PartyDraft>> standing = read.stream().filter(ReadRow::stands).toList();
        Map<String, Long> earlier = records.earlier(run.job(), standing.stream()
                .flatMap(row -> row.draft().identity().stream()).toList());
        for (ReadRow<PartyDraft> row : standing) {
            row.draft().identity().map(identity -> earlier.getOrDefault(identity, result.remember(identity, row.row().number())))
                    .ifPresent(other -> row.refuse(RowReason.of("import.sameAsRow", other)));
        }
    }

    /** Rows that are recognised, with the party each of them is. */
    private Map<ReadRow<PartyDraft>, Long> matches(ImportRun run, List<ReadRow<PartyDraft>> read) {
        List<ReadRow<PartyDraft>> standing = read.stream().filter(ReadRow::stands).toList();
        var matches = new HashMap<ReadRow<PartyDraft>, Long>();
        if (run.mapping().has(Field.KEY)) {
            Map<ExternalKey, Long> byKey = register.known(standing.stream().map(row -> key(run, row)).toList());
            standing.forEach(row -> Optional.ofNullable(byKey.get(key(run, row))).ifPresent(party -> matches.put(row, party)));
            return matches;
        }
        Map<String, List<Long>> byName = known.organisationsNamed(texts(standing, row -> row.draft().kind() == PartyKind.ORGANISATION
                ? row.draft().comparableName() : null));
        Map<String, List<Long>> byMail = known.personsWithMail(texts(standing, row -> row.draft().kind() == PartyKind.PERSON
                ? row.draft().firstEmail().orElse(null) : null));
        standing.forEach(row -> match(row, row.draft().kind() == PartyKind.ORGANISATION ? byName.get(row.draft().comparableName())
                : byMail.get(row.draft().firstEmail().orElse("")), matches));
        return matches;
    }

    private static void match(ReadRow<PartyDraft> row, List<Long> parties, Map<ReadRow<PartyDraft>, Long> matches) {
        if (parties != null && parties.size() > 1) {
            row.refuse(RowReason.of("import.severalMatch", parties.size()));
        } else if (parties != null) {
            matches.put(row, parties.get(0));
        }
    }

    private static ExternalKey key(ImportRun run, ReadRow<PartyDraft> row) {
        return row.draft().key() == null ? null : new ExternalKey(run.mapping().keySystem(), row.draft().key());
    }

    private Surroundings surroundings(List<ReadRow<PartyDraft>> read, Collection<Long> matched) {
        Map<String, List<Long>> organisations = known.organisationsNamed(texts(read, row -> row.draft().organisation() == null ? null
                : SearchText.of(row.draft().organisation())));
        var wanted = new ArrayList<>(matched);
        organisations.values().forEach(wanted::addAll);
        return new Surroundings(ownerNames.resolve(texts(read, row -> row.draft().owner())), organisations, known.byId(wanted));
    }

    private static List<String> texts(List<ReadRow<PartyDraft>> rows, Function<ReadRow<PartyDraft>, String> text) {
        return rows.stream().map(text).filter(Objects::nonNull).distinct().toList();
    }

    private List<Recognised> recognised(List<ReadRow<PartyDraft>> read, Map<ReadRow<PartyDraft>, Long> matches, Surroundings around) {
        var recognised = new ArrayList<Recognised>();
        for (ReadRow<PartyDraft> row : read) {
            KnownParty party = around.parties().get(matches.get(row));
            if (party != null && row.stands() && owner(row, around).isPresent() == (row.draft().owner() != null)) {
                recognise(row, party).ifPresent(recognised::add);
            }
        }
        return recognised;
    }

    private Optional<Recognised> recognise(ReadRow<PartyDraft> row, KnownParty party) {
        if (party.details().kind() != row.draft().kind()) {
            row.refuse(RowReason.of(Field.KIND, "party.kindIsForLife"));
        } else if (!visibility.changeable().reaches(party.owner())) {
            row.refuse(RowReason.of("import.notYours"));
        } else {
            return shaped(row, row.draft().over(party.details())).map(wanted -> new Recognised(row, party, wanted));
        }
        return Optional.empty();
    }

    private Map<ReadRow<PartyDraft>, Registration> registrations(ImportRun run, List<ReadRow<PartyDraft>> rows, Surroundings around) {
        var registrations = new LinkedHashMap<ReadRow<PartyDraft>, Registration>();
        for (ReadRow<PartyDraft> row : rows) {
            PartyDraft draft = row.draft();
            Optional<Owner> owner = owner(row, around);
            Optional<PartyDetails> details = shaped(row, draft.details());
            if (row.stands()) {
                registrations.put(row, new Registration(details.orElseThrow(), owner.orElse(null), draft.consents(), source(run),
                        organisation(draft, around), null, key(run, row), draft.stage(), null));
            }
        }
        return registrations;
    }

    private Optional<Owner> owner(ReadRow<PartyDraft> row, Surroundings around) {
        Parsed<Owner> owner = row.draft().owner() == null ? null : around.owners().get(row.draft().owner());
        if (owner != null && !owner.understood()) {
            row.refuse(new RowReason(Field.OWNER, owner.reason()));
        }
        return owner == null ? Optional.empty() : owner.found();
    }

    private Optional<PartyDetails> shaped(ReadRow<PartyDraft> row, PartyDetails details) {
        try {
            return Optional.of(shape.normalised(details));
        } catch (RuleBroken refused) {
            row.refuse(Refusal.of(refused));
            return Optional.empty();
        }
    }

    /** The organisation of a person, if it is known already, by one party alone, and may be seen. */
    private Long organisation(PartyDraft draft, Surroundings around) {
        if (draft.organisation() == null || draft.kind() != PartyKind.PERSON) {
            return null;
        }
        List<Long> named = around.organisations().getOrDefault(SearchText.of(draft.organisation()), List.of());
        return named.size() == 1 && visibility.seen().reaches(around.parties().get(named.get(0)).owner()) ? named.get(0) : null;
    }

    private void create(ImportRun run, Map<ReadRow<PartyDraft>, Registration> registrations, Surroundings around, BatchResult result) {
        List<Long> ids = register.registerAll(List.copyOf(registrations.values()));
        var id = ids.iterator();
        registrations.forEach((row, registration) -> {
            Long party = run.trial() ? discard(id.next()) : id.next();
            result.count(BatchResult.Outcome.CREATED);
            link(row, party, registration.organisation() != null, null, registration.owner() != null, false, result);
        });
    }

    /** What a trial made is undone, so nothing may point to it. */
    private static Long discard(long id) {
        return null;
    }

    private void change(ImportRun run, Recognised each, Surroundings around, BatchResult result) {
        KnownParty party = each.party();
        boolean different = !each.wanted().equals(party.details());
        if (different) {
            register.change(party.id(), null, each.wanted());
        }
        boolean told = consents(run, each, result);
        boolean unchanged = !different && !told;
        result.count(unchanged ? BatchResult.Outcome.UNCHANGED : BatchResult.Outcome.UPDATED);
        link(each.row(), party.id(), organisation(each.row().draft(), around) == null ? false : belongs(party, each, around),
                party.parentName(), true, unchanged, result);
        noteWhatStays(each, around, result);
    }

    private boolean belongs(KnownParty party, Recognised each, Surroundings around) {
        return register.belongs(party.id(), organisation(each.row().draft(), around));
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

    private void noteWhatStays(Recognised each, Surroundings around, BatchResult result) {
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

    private static String source(ImportRun run) {
        String source = "import " + run.fileName();
        return source.length() <= 100 ? source : source.substring(0, 100);
    }
}
