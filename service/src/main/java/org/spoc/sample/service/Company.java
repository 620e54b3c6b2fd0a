package org.spoc.sample.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.spoc.ownership.Owner;
import org.spoc.ownership.service.ContactOwnership;
import org.spoc.shared.service.Sql;
import org.spoc.user.BusinessUnit;
import org.spoc.user.Channel;
import org.spoc.user.Role;
import org.spoc.user.service.Absences;
import org.spoc.user.service.Teams;
import org.spoc.user.service.UserDetails;
import org.spoc.user.service.Users;

/** Who works in the story: units, users, teams, absences, and one colleague who leaves. */
@ApplicationScoped
class Company {

    private static final String SALES = "Sales";
    private static final String LEAVER = "gareth";
    private static final int LEAVES_DAYS_AGO = 420;

    @Inject
    private Users users;
    @Inject
    private Teams teams;
    @Inject
    private Absences absences;
    @Inject
    private ContactOwnership ownership;
    @Inject
    private Desk desk;
    @Inject
    private Sql sql;

    private final Map<String, Long> ids = new HashMap<>();
    private final Map<String, Long> teamIds = new HashMap<>();

    long user(String login) {
        return ids.get(login);
    }

    long team(String name) {
        return teamIds.get(name);
    }

    /** Users and teams come first, by the administrator that every installation has. */
    Moment founding(Instant at) {
        return new Moment(at, 0, () -> desk.as(administrator(), Channel.PAGE, at, this::found));
    }

    private long administrator() {
        return sql.query("select u.id from app_user u join user_role r on r.user_id = u.id where r.role = 'ADMINISTRATOR' order by u.id limit 1").number();
    }

    private void found() {
        List<List<String>> staff = Script.table("staff");
        var units = new HashMap<>(Map.of("Head office", BusinessUnit.MAIN));
        staff.forEach(line -> units.computeIfAbsent(line.get(5), teams::createUnit));
        staff.forEach(line -> ids.put(line.get(0), employ(line, units.get(line.get(5)))));
        crews(staff).forEach((team, crew) -> teamIds.put(team, teams.create(team, units.get("Europe"), ids.get(crew.get(0)), crewIds(crew))));
        teams.intake(BusinessUnit.MAIN, team(SALES));
        teams.fallback(BusinessUnit.MAIN, team("Customer service"));
    }

    private long employ(List<String> line, long unit) {
        Integer capacity = line.get(9).equals("-") ? null : Integer.valueOf(line.get(9));
        var details = new UserDetails(line.get(0), line.get(1), line.get(0) + "@spoc.example", line.get(7), line.get(3), line.get(4),
                unit, Set.of(Role.valueOf(line.get(2))), new TreeSet<>(Script.parts(line.get(8))), capacity);
        long user = users.create(details, null);
        sql.query("update app_user set sample = true where id = ?", user).update();
        return user;
    }

    /** Logins by team, the lead first. */
    private static Map<String, List<String>> crews(List<List<String>> staff) {
        var crews = new LinkedHashMap<String, List<String>>();
        staff.stream().filter(line -> !line.get(6).isEmpty()).forEach(line -> {
            List<String> crew = crews.computeIfAbsent(line.get(6).replace("+", ""), team -> new ArrayList<>());
            crew.add(line.get(6).endsWith("+") ? 0 : crew.size(), line.get(0));
        });
        return crews;
    }

    private Set<Long> crewIds(List<String> crew) {
        var members = new TreeSet<Long>();
        crew.forEach(login -> members.add(user(login)));
        return members;
    }

    /** Each is entered two weeks before it begins, and one that has not begun yet the evening before the story is told. */
    List<Moment> absences(LocalDate today) {
        return Script.table("absences").stream().map(line -> {
            LocalDate first = today.plusDays(Integer.parseInt(line.get(1)));
            LocalDate entered = first.minusDays(14).isBefore(today) ? first.minusDays(14) : today.minusDays(1);
            Instant at = entered.atTime(7, 30).toInstant(ZoneOffset.UTC);
            return new Moment(at, -1, () -> desk.as(user(line.get(0)), Channel.PAGE, at, () -> enter(line, today)));
        }).toList();
    }

    private void enter(List<String> line, LocalDate today) {
        absences.enter(user(line.get(0)), today.plusDays(Integer.parseInt(line.get(1))), today.plusDays(Integer.parseInt(line.get(2))),
                line.get(3).isEmpty() ? null : user(line.get(3)), line.get(4));
    }

    /** Everything that a leaving colleague owns is handed on, and then nobody can sign in as this user any more. */
    Moment leaving(LocalDate today) {
        Instant at = today.minusDays(LEAVES_DAYS_AGO).atTime(17, 30).toInstant(ZoneOffset.UTC);
        return new Moment(at, 0, () -> {
            List<Long> owned = sql.query("""
                    select id from party where owner_kind = 'USER' and owner_id = ? and follows_id is null order by id
                    """, user(LEAVER)).list(row -> row.id("id"));
            owned.forEach(party -> desk.as(user("helen"), Channel.PAGE, at, () -> ownership.transfer(party, null,
                    Owner.user(user(owned.indexOf(party) % 3 == 0 ? "camille" : "tom")), Words.in(false).of("LEAVING").get(0))));
            desk.as(user("ada"), Channel.PAGE, at, () -> users.deactivate(user(LEAVER)));
        });
    }
}
