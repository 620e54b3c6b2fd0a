package org.spoc.user.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import org.spoc.shared.Invalid;
import org.spoc.shared.NotFound;
import org.spoc.shared.service.Row;
import org.spoc.shared.service.Shape;
import org.spoc.shared.service.Sql;
import org.spoc.user.Absence;
import org.spoc.user.Permission;

/** Who is away when, and who stands in. One's own absence everybody enters; that of others leads and administrators. */
@Stateless
public class Absences {

    private static final String SELECT = """
            select a.id, a.user_id, u.name, a.first_day, a.last_day, a.deputy_id, d.name as deputy, a.note
            from absence a join app_user u on u.id = a.user_id left join app_user d on d.id = a.deputy_id
            """;

    /** An absence in a list. */
    public record AbsenceRow(long id, long user, String userName, LocalDate firstDay, LocalDate lastDay, Long deputy,
            String deputyName, String note) implements java.io.Serializable {
    }

    @PersistenceContext(unitName = "spoc")
    private EntityManager entities;
    @Inject
    private Sql sql;
    @Inject
    private Caller caller;

    /** @param deputy who stands in; null leaves it to the team lead. @return the id of the absence */
    public long enter(long user, LocalDate firstDay, LocalDate lastDay, Long deputy, String note) {
        requireMayEnterFor(user);
        if (firstDay == null || lastDay == null) {
            throw Invalid.member(firstDay == null ? "firstDay" : "lastDay", "shape.NotNull");
        }
        Shape.longest("note", note, 500);
        requireExists(user);
        var absence = new Absence(user, firstDay, lastDay, deputy, note == null || note.isBlank() ? null : note.strip());
        sql.query("select pg_advisory_xact_lock(7763)").exists();
        refuseOverlap(absence);
        refuseBadDeputy(absence);
        entities.persist(absence);
        entities.flush();
        return absence.getId();
    }

    public void cancel(long id) {
        Absence absence = entities.find(Absence.class, id);
        if (absence == null) {
            throw new NotFound("absence", id);
        }
        requireMayEnterFor(absence.getUser());
        entities.remove(absence);
    }

    /** Absences that touch the days given, earliest first. */
    public List<AbsenceRow> between(LocalDate first, LocalDate last) {
        caller.identity();
        if (last.isBefore(first)) {
            throw Invalid.member("to", "absence.endsBeforeItBegins");
        }
        return sql.query(SELECT).add("""
                where daterange(a.first_day, a.last_day, '[]') && daterange(?, ?, '[]') order by a.first_day, u.name limit 500
                """, first, last).list(Absences::row);
    }

    public AbsenceRow one(long id) {
        caller.identity();
        return sql.query(SELECT).add("where a.id = ?", id).first(Absences::row).orElseThrow(() -> new NotFound("absence", id));
    }

    private static AbsenceRow row(Row row) {
        return new AbsenceRow(row.id("id"), row.id("user_id"), row.text("name"), row.date("first_day"),
                row.date("last_day"), row.id("deputy_id"), row.text("deputy"), row.text("note"));
    }

    private void requireExists(long user) {
        if (!sql.query("select 1 from app_user where id = ?", user).exists()) {
            throw Invalid.member("user", "user.unknownOrInactive", user);
        }
    }

    private void requireMayEnterFor(long user) {
        if (user != caller.id()) {
            caller.require(Permission.MANAGE_ABSENCES);
        }
    }

    private void refuseOverlap(Absence absence) {
        if (sql.query("select 1 from absence where user_id = ? and daterange(first_day, last_day, '[]') && daterange(?, ?, '[]')",
                absence.getUser(), absence.getFirstDay(), absence.getLastDay()).exists()) {
            throw Invalid.member("firstDay", "absence.overlap");
        }
    }

    /** The deputy must be active, and following deputies must not lead back to who is away (O3). */
    private void refuseBadDeputy(Absence absence) {
        if (absence.getDeputy() == null) {
            return;
        }
        if (!sql.query("select 1 from app_user where id = ? and active", absence.getDeputy()).exists()) {
            throw Invalid.member("deputy", "absence.deputyInactive");
        }
        boolean loop = sql.query("""
                with recursive chain as (
                  select ?::bigint as id, 1 as links
                  union select a.deputy_id, c.links + 1 from chain c join absence a on a.user_id = c.id
                  where a.deputy_id is not null and c.links < 11
                    and daterange(a.first_day, a.last_day, '[]') && daterange(?, ?, '[]'))
                select 1 from chain where id = ?
                """, absence.getDeputy(), absence.getFirstDay(), absence.getLastDay(), absence.getUser()).exists();
        if (loop) {
            throw Invalid.member("deputy", "absence.loop");
        }
    }
}
