package org.spoc.importing.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spoc.importing.Field;
import org.spoc.importing.PartyDraft;
import org.spoc.importing.PartyReading;
import org.spoc.importing.RowReason;
import org.spoc.importing.RowValues;
import org.spoc.importing.TableRow;
import org.spoc.importing.service.PartyWriting.Recognised;
import org.spoc.ownership.Owner;
import org.spoc.ownership.service.Visibility;
import org.spoc.party.PartyDetails;
import org.spoc.party.service.KnownParties;
import org.spoc.party.service.KnownParty;
import org.spoc.party.service.PartyShape;
import org.spoc.party.service.Registration;
import org.spoc.shared.RuleBroken;
import org.spoc.shared.SearchText;

/**
 * Rows that become parties. What is recognised is compared and changed only where it differs; the rest is registered as
 * new. Contact owner and stage of a party that exists are not for an import to change.
 *
 * <p>Everything is read for the whole batch at once.
 */
@ApplicationScoped
class PartyRows implements RowTarget {

    @Inject
    private PartyMatching matching;
    @Inject
    private PartyWriting writing;
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

    @Override
    public BatchResult take(ImportRun run, List<TableRow> rows) {
        BatchResult result = BatchResult.of(rows);
        List<ReadRow<PartyDraft>> read = read(run, rows, result);
        refuseRepeated(run, read, result);
        Map<ReadRow<PartyDraft>, Long> matches = matching.matches(run, read.stream().filter(ReadRow::stands).toList());
        PartySurroundings around = surroundings(read, matches.values());
        List<Recognised> recognised = recognised(read, matches, around);
        List<ReadRow<PartyDraft>> newcomers = read.stream().filter(ReadRow::stands).filter(row -> !matches.containsKey(row)).toList();
        Map<ReadRow<PartyDraft>, Registration> registrations = registrations(run, newcomers, around);
        writing.create(run, registrations, result);
        recognised.forEach(each -> writing.change(run, each, around, result));
        read.forEach(row -> row.remark(result));
        read.stream().filter(row -> !row.stands()).forEach(row -> result.reject(row.row(), row.refusals()));
        return result;
    }

    private List<ReadRow<PartyDraft>> read(ImportRun run, List<TableRow> rows, BatchResult result) {
        var columns = new RowValues.Columns(run.mapping(), run.header());
        var read = new ArrayList<ReadRow<PartyDraft>>();
        for (TableRow row : rows) {
            if (row.refused().isPresent()) {
                result.reject(row, List.of(new RowReason(null, row.refusal())));
            } else {
                var reading = new PartyReading(columns.of(row), run.mapping(), run.zone());
                read.add(new ReadRow<>(row, reading.draft(), reading.refusals(), reading.notes()));
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
                    .ifPresent(other -> row.refuseAsRepeated(row.draft().identity().orElseThrow(), other));
        }
    }

    private PartySurroundings surroundings(List<ReadRow<PartyDraft>> read, Collection<Long> matched) {
        Map<String, List<Long>> organisations = known.organisationsNamed(PartySurroundings.texts(read,
                row -> row.draft().organisation() == null ? null : SearchText.of(row.draft().organisation())));
        var wanted = new ArrayList<>(matched);
        organisations.values().forEach(wanted::addAll);
        List<String> owners = PartySurroundings.texts(read, row -> row.draft().owner());
        return new PartySurroundings(ownerNames.resolve(owners), organisations, known.byId(wanted), visibility.seen());
    }

    private List<Recognised> recognised(List<ReadRow<PartyDraft>> read, Map<ReadRow<PartyDraft>, Long> matches,
            PartySurroundings around) {
        var recognised = new ArrayList<Recognised>();
        for (ReadRow<PartyDraft> row : read) {
            KnownParty party = around.parties().get(matches.get(row));
            if (party != null && row.stands() && around.owner(row).isPresent() == (row.draft().owner() != null)) {
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

    private Map<ReadRow<PartyDraft>, Registration> registrations(ImportRun run, List<ReadRow<PartyDraft>> rows, PartySurroundings around) {
        var registrations = new LinkedHashMap<ReadRow<PartyDraft>, Registration>();
        for (ReadRow<PartyDraft> row : rows) {
            PartyDraft draft = row.draft();
            Optional<Owner> owner = around.owner(row);
            Optional<PartyDetails> details = shaped(row, draft.details());
            if (row.stands()) {
                registrations.put(row, new Registration(details.orElseThrow(), owner.orElse(null), draft.consents(), PartyWriting.source(run),
                        around.organisation(draft), null, PartyMatching.key(run, row), draft.stage(), null));
            }
        }
        return registrations;
    }

    private Optional<PartyDetails> shaped(ReadRow<PartyDraft> row, PartyDetails details) {
        try {
            return Optional.of(shape.normalised(details));
        } catch (RuleBroken refused) {
            row.refuse(Refusal.of(refused));
            return Optional.empty();
        }
    }
}
