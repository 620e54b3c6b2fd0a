package org.spoc.user.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.spoc.shared.web.Sentences;
import org.spoc.user.Role;
import org.spoc.user.service.Absences;
import org.spoc.user.service.TeamRow;
import org.spoc.user.service.Teams;
import org.spoc.user.service.UnitRow;
import org.spoc.user.service.UserFilter;
import org.spoc.user.service.UserList;
import org.spoc.user.service.UserRow;
import org.spoc.user.service.UserSort;

/** What forms about people offer: roles, teams, business units, colleagues, languages and time zones. */
@Named
@RequestScoped
public class Choices {

    private static final Pattern PLACE = Pattern.compile("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+");
    /** More colleagues than this are found by typing, not by choosing. */
    private static final int MOST = 2_000;

    @Inject
    private Teams teams;
    @Inject
    private UserList users;
    @Inject
    private Absences absences;
    private List<UserRow> colleagues;
    private List<UserRow> managed;
    private List<TeamRow> allTeams;

    public Role[] getRoles() {
        return Role.values();
    }

    public List<TeamRow> getTeams() {
        if (allTeams == null) {
            allTeams = teams.list();
        }
        return allTeams;
    }

    public List<UnitRow> getUnits() {
        return teams.units();
    }

    /** Everybody who has not left, by name. */
    public List<UserRow> getColleagues() {
        if (colleagues == null) {
            colleagues = users.page(new UserFilter(null, null, null, null, true, null), UserSort.NAME, false, 0, MOST);
        }
        return colleagues;
    }

    /** The colleagues whose absences the user enters and changes. */
    public List<UserRow> getManaged() {
        if (managed == null) {
            Set<Long> ids = absences.managed();
            managed = getColleagues().stream().filter(each -> ids.contains(each.id())).toList();
        }
        return managed;
    }

    public List<String> getLanguages() {
        return Sentences.LANGUAGES;
    }

    /** The places by which people know their time zone. */
    public List<String> getTimeZones() {
        return Stream.concat(Stream.of("UTC"), ZoneId.getAvailableZoneIds().stream().filter(PLACE.asMatchPredicate()).sorted()).toList();
    }
}
