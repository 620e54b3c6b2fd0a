package org.spoc.importing.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.spoc.importing.Field;
import org.spoc.importing.PersonDraft;
import org.spoc.importing.PersonReading;
import org.spoc.importing.RowReason;
import org.spoc.importing.RowValues;
import org.spoc.importing.TableRow;
import org.spoc.shared.Reason;
import org.spoc.user.Permission;
import org.spoc.user.Role;
import org.spoc.user.service.Caller;
import org.spoc.user.service.Identity;
import org.spoc.user.service.UserDetails;

/**
 * Rows that become users, with their teams and business units. A row is recognised by login, else mail address, else
 * name. Leads, teams and units that it names are made when they are missing; nobody loses a role, a skill or a team.
 * Whoever is new has no password yet and owns parties as a contact.
 */
@ApplicationScoped
class PeopleRows implements RowTarget {

    @Inject
    private Caller caller;
    @Inject
    private Colleagues colleagues;
    @Inject
    private ImportRecords records;

    @Override
    public BatchResult take(ImportRun run, List<TableRow> rows) {
        caller.require(Permission.MIGRATE);
        BatchResult result = BatchResult.of(rows);
        var columns = new RowValues.Columns(run.mapping(), run.header());
        rows.forEach(row -> take(run, row, columns, result));
        return result;
    }

    private void take(ImportRun run, TableRow row, RowValues.Columns columns, BatchResult result) {
        if (row.refused().isPresent()) {
            result.reject(row, List.of(new RowReason(null, row.refusal())));
            return;
        }
        var reading = new PersonReading(columns.of(row), run.mapping());
        var read = new ReadRow<>(row, reading.draft(), reading.refusals(), reading.notes());
        if (read.stands()) {
            refuseRepeated(run, read, result);
        }
        if (read.stands()) {
            keep(read, result);
        }
        read.remark(result);
        if (!read.stands()) {
            result.reject(row, read.refusals());
        }
    }

    private void refuseRepeated(ImportRun run, ReadRow<PersonDraft> read, BatchResult result) {
        String identity = read.draft().identity();
        Map<String, Long> earlier = records.earlier(run.job(), List.of(identity));
        Optional.ofNullable(earlier.getOrDefault(identity, result.remember(identity, read.row().number())))
                .ifPresent(other -> read.refuseAsRepeated(identity, other));
    }

    private void keep(ReadRow<PersonDraft> read, BatchResult result) {
        PersonDraft draft = read.draft();
        List<Colleagues.Known> meant = colleagues.meant(draft);
        List<Colleagues.Known> leads = draft.lead() == null ? List.of() : colleagues.called(draft.lead());
        if (meant.size() > 1 || leads.size() > 1) {
            read.refuse(RowReason.of(meant.size() > 1 ? Field.NAME : Field.LEAD, "import.severalPeople", Math.max(meant.size(), leads.size())));
        } else if (draft.team() != null && draft.lead() == null && colleagues.team(draft.team()).isEmpty()) {
            read.refuse(RowReason.of(Field.TEAM, "import.teamNeedsLead", draft.team()));
        } else {
            keep(draft, meant.stream().findFirst(), leads.stream().findFirst(), result);
        }
    }

    private void keep(PersonDraft draft, Optional<Colleagues.Known> user, Optional<Colleagues.Known> lead, BatchResult result) {
        Long unit = draft.unit() == null ? null : unit(draft, result);
        boolean changed = user.map(known -> change(known, draft, unit)).orElse(false);
        long id = user.map(Colleagues.Known::id).orElseGet(() -> colleagues.add(details(draft, unit)));
        boolean joined = team(draft, unit == null ? caller.identity().unit() : unit, lead, result)
                .filter(team -> !colleagues.isIn(team, id)).map(team -> join(team, id)).orElse(false);
        if (user.isEmpty()) {
            result.count(BatchResult.Outcome.CREATED);
        } else {
            result.count(changed || joined ? BatchResult.Outcome.UPDATED : BatchResult.Outcome.UNCHANGED);
        }
    }

    private boolean join(long team, long user) {
        colleagues.join(team, user);
        return true;
    }

    private long unit(PersonDraft draft, BatchResult result) {
        return colleagues.unit(draft.unit()).orElseGet(() -> {
            result.warn(draft.row(), Reason.of("import.unitMade", draft.unit()));
            return colleagues.addUnit(draft.unit());
        });
    }

    private Optional<Long> team(PersonDraft draft, long unit, Optional<Colleagues.Known> lead, BatchResult result) {
        return draft.teamName().map(name -> colleagues.team(name).orElseGet(() -> {
            result.warn(draft.row(), Reason.of("import.teamMade", name));
            return colleagues.addTeam(name, unit, lead.map(this::leading).orElseGet(() -> newLead(draft, unit, result)));
        }));
    }

    private long newLead(PersonDraft draft, long unit, BatchResult result) {
        result.warn(draft.row(), Reason.of("import.leadMade", draft.lead()));
        Identity me = caller.identity();
        return colleagues.add(new UserDetails(colleagues.freeLogin(draft.lead()), draft.lead(), null, null, me.language(), me.timeZone(),
                unit, EnumSet.of(Role.LEAD, Role.CONTACT), Set.of(), null));
    }

    /** Who leads a team has the role for it. */
    private long leading(Colleagues.Known user) {
        UserDetails d = user.details();
        if (!d.roles().contains(Role.LEAD)) {
            colleagues.change(user.id(), new UserDetails(d.login(), d.name(), d.mail(), d.phone(), d.language(), d.timeZone(), d.unit(),
                    together(d.roles(), Set.of(Role.LEAD)), d.skills(), d.capacity()));
        }
        return user.id();
    }

    private UserDetails details(PersonDraft draft, Long unit) {
        Identity me = caller.identity();
        String login = draft.login() == null ? colleagues.freeLogin(draft.name()) : draft.login();
        return new UserDetails(login, draft.name(), draft.mail(), draft.phone(), or(draft.language(), me.language()),
                or(draft.timeZone(), me.timeZone()), unit == null ? me.unit() : unit,
                draft.roles().isEmpty() ? EnumSet.of(Role.CONTACT) : draft.roles(), new TreeSet<>(draft.skills()), null);
    }

    private boolean change(Colleagues.Known user, PersonDraft draft, Long unit) {
        UserDetails d = user.details();
        var skills = new TreeSet<>(d.skills());
        skills.addAll(draft.skills());
        var wanted = new UserDetails(d.login(), draft.name(), or(draft.mail(), d.mail()), or(draft.phone(), d.phone()),
                or(draft.language(), d.language()), or(draft.timeZone(), d.timeZone()), unit == null ? d.unit() : unit,
                together(d.roles(), draft.roles()), skills, d.capacity());
        if (!wanted.equals(d)) {
            colleagues.change(user.id(), wanted);
        }
        return !wanted.equals(d);
    }

    private static Set<Role> together(Set<Role> some, Set<Role> others) {
        var all = EnumSet.noneOf(Role.class);
        all.addAll(some);
        all.addAll(others);
        return all;
    }

    private static <T> T or(T written, T known) {
        return written == null ? known : written;
    }
}
