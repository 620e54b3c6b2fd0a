package org.spoc.user.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.spoc.shared.ChangedMeanwhile;
import org.spoc.shared.Forbidden;
import org.spoc.shared.Horizon;
import org.spoc.shared.Invalid;
import org.spoc.shared.Legibility;
import org.spoc.shared.NotFound;
import org.spoc.shared.service.Row;
import org.spoc.shared.service.Settled;
import org.spoc.shared.service.Sql;
import org.spoc.user.Absence;
import org.spoc.user.Permission;
import org.spoc.user.Role;

/**
 * Who is away when, and who stands in: everybody may know. One's own absence everybody enters; that of others the leads
 * of their teams and administrators do. Only they and the person read the note, which may tell about health.
 */
@Settled
@Stateless
public class Absences {

    /** Lists of days end here. */
    public static final int MOST = 500;

    /** Whether the caller enters and changes the absences of a user, and reads why: their own, those of teams they lead, or all. */
    private static final String MANAGED = "(u.id = ? or ? or exists (select from team_member m join team t on t.id = m.team_id where m.user_id = u.id and t.lead_id = ?))";
    private static final String SELECT = "select " + MANAGED + """
             as managed, a.id, a.version, a.user_id, u.name, a.first_day, a.last_day, a.deputy_id, d.name as deputy, a.note
            from absence a join app_user u on u.id = a.user_id left join app_user d on d.id = a.deputy_id
            """;

    @PersistenceContext(unitName = "spoc")
    private EntityManager entities;
    @Inject
    private Sql sql;
    @Inject
    private Clock clock;
    @Inject
    private Caller caller;
    @Inject
    private Deputies deputies;

    /** @param deputy who stands in; null leaves it to the team lead. @return the id of the absence */
    public long enter(long user, LocalDate firstDay, LocalDate lastDay, Long deputy, String note) {
        requireMayEnterFor(user);
        requireDays(firstDay, lastDay);
        Legibility.lines("note", note, 500);
        var absence = new Absence(user, firstDay, lastDay, deputy, remark(note));
        deputies.oneAfterTheOther();
        refuseOverlap(absence);
        deputies.refuseBad(absence);
        entities.persist(absence);
        entities.flush();
        return absence.getId();
    }

    /**
     * Other days, another deputy, another note.
     *
     * @param version the version that was seen; null accepts any
     * @throws ChangedMeanwhile when another one stands now
     */
    public void change(long id, Long version, LocalDate firstDay, LocalDate lastDay, Long deputy, String note) {
        requireDays(firstDay, lastDay);
        Legibility.lines("note", note, 500);
        Absence absence = toChange(id);
        if (version != null && absence.getVersion() != version) {
            throw new ChangedMeanwhile(absence.getVersion());
        }
        absence.change(firstDay, lastDay, deputy, remark(note));
        deputies.oneAfterTheOther();
        refuseOverlap(absence);
        deputies.refuseBad(absence);
    }

    public void cancel(long id) {
        entities.remove(toChange(id));
    }

    /** @param version the version that was seen. @throws ChangedMeanwhile when another one stands now */
    public void cancel(long id, Long version) {
        Absence absence = toChange(id);
        if (version != null && absence.getVersion() != version) {
            throw new ChangedMeanwhile(absence.getVersion());
        }
        entities.remove(absence);
    }

    private Absence toChange(long id) {
        caller.identity();
        Absence absence = entities.find(Absence.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (absence == null) {
            throw new NotFound("absence", id);
        }
        requireMayEnterFor(absence.getUser());
        return absence;
    }

    /** Absences that touch the days given, earliest first; at most {@link #MOST}. */
    public List<AbsenceRow> between(LocalDate first, LocalDate last) {
        return between(first, last, null, null, null, MOST);
    }

    /**
     * As above, narrowed.
     *
     * @param user only this one's; null for everybody's
     * @param team only those of its members; null for everybody's
     * @param after the place where the page before ended; null for the first page
     */
    public List<AbsenceRow> between(LocalDate first, LocalDate last, Long user, Long team, AbsenceRow after, int limit) {
        caller.identity();
        if (last.isBefore(first)) {
            throw Invalid.member("to", "absence.endsBeforeItBegins");
        }
        return sql.query(SELECT, managing()).add("where daterange(a.first_day, a.last_day, '[]') && daterange(?, ?, '[]')", first, last)
                .addIf(user != null, "and a.user_id = ?", user)
                .addIf(team != null, "and exists (select from team_member m where m.team_id = ? and m.user_id = a.user_id)", team)
                .addIf(after != null, "and (a.first_day, a.id) > (?, ?)", after == null ? null : after.firstDay(), after == null ? null : after.id())
                .add("order by a.first_day, a.id limit ?", limit).list(Absences::row);
    }

    public AbsenceRow one(long id) {
        caller.identity();
        return sql.query(SELECT, managing()).add("where a.id = ?", id).first(Absences::row).orElseThrow(() -> new NotFound("absence", id));
    }

    /** Who stood in the last time; null when nobody did, or who did has left. */
    public Long latestDeputy(long user) {
        caller.identity();
        return sql.query("""
                select a.deputy_id from absence a join app_user d on d.id = a.deputy_id and d.active
                where a.user_id = ? order by a.first_day desc limit 1
                """, user).first(row -> row.id("deputy_id")).orElse(null);
    }

    private static AbsenceRow row(Row row) {
        return new AbsenceRow(row.id("id"), row.id("version"), row.id("user_id"), row.text("name"), row.date("first_day"),
                row.date("last_day"), row.id("deputy_id"), row.text("deputy"), row.flag("managed") ? row.text("note") : null, row.flag("managed"));
    }

    private static String remark(String note) {
        return note == null || note.isBlank() ? null : note.strip();
    }

    private void requireDays(LocalDate firstDay, LocalDate lastDay) {
        if (firstDay == null || lastDay == null) {
            throw Invalid.member(firstDay == null ? "firstDay" : "lastDay", "shape.NotNull");
        }
        Horizon.planned("firstDay", firstDay, clock.instant());
        Horizon.planned("lastDay", lastDay, clock.instant());
    }

    private void requireExists(long user) {
        if (!sql.query("select 1 from app_user where id = ?", user).exists()) {
            throw Invalid.member("user", "user.unknownOrInactive", user);
        }
    }

    /** What fills {@link #MANAGED}: a lead manages the absences of the teams that they lead, an administrator those of everybody. */
    private Object[] managing() {
        boolean manages = caller.may(Permission.MANAGE_ABSENCES);
        return new Object[] {caller.id(), manages && caller.identity().roles().contains(Role.ADMINISTRATOR), manages ? caller.id() : null};
    }

    /** The users whose absences the caller enters and changes, and whose notes they read. */
    public Set<Long> managed() {
        caller.identity();
        return Set.copyOf(sql.query("select u.id from app_user u where " + MANAGED, managing()).list(row -> row.id("id")));
    }

    private void requireMayEnterFor(long user) {
        if (user != caller.id()) {
            caller.require(Permission.MANAGE_ABSENCES);
            requireExists(user);
            if (!sql.query("select 1 from app_user u where u.id = ?", user).add("and " + MANAGED, managing()).exists()) {
                throw new Forbidden(Permission.MANAGE_ABSENCES.name());
            }
        }
    }

    private void refuseOverlap(Absence absence) {
        sql.query("""
                select first_day, last_day from absence where user_id = ? and id is distinct from ?::bigint
                  and daterange(first_day, last_day, '[]') && daterange(?, ?, '[]') order by first_day limit 1
                """, absence.getUser(), absence.getId(), absence.getFirstDay(), absence.getLastDay()).first(row -> {
            throw Invalid.member("firstDay", "absence.overlap", row.date("first_day"), row.date("last_day"));
        });
    }
}
