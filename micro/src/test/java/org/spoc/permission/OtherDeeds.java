package org.spoc.permission;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.spoc.permission.Deed.Press;
import org.spoc.testing.Rest;

/** What can be changed on the other pages: people, teams, absences, imports, views, and one's own things. */
final class OtherDeeds {

    /** A choice beside others, so that its button is offered all the same. */
    static final String EVERYBODY = "EVERYBODY";

    private final Person person;
    private final List<Deed> deeds = new ArrayList<>();

    private OtherDeeds(Person person) {
        this.person = person;
        parties();
        users();
        teams();
        absences();
        imports();
        ownThings();
    }

    static List<Deed> of(Person person) {
        return List.copyOf(new OtherDeeds(person).deeds);
    }

    private void parties() {
        deed("new party", Role.WORKERS, "new-party.xhtml", Press.of("newPartyForm:register", "newPartyForm:familyName", "Bluth"));
        person.made(person.filled("parties/%p/follow-ups"), "{'title':'Call','dueOn':'2040-01-01'}");
        deed("ticking off in the list", Role.WORKERS, "follow-ups.xhtml?whose=all&party=%p", Press.of("followUpsForm:list:0:tick"));
        String name = Rest.unique("Erased");
        long erased = person.made("parties", person.filled("{'kind':'PERSON','familyName':'" + name + "','owner':{'kind':'USER','id':%s}}"));
        administrators("erasure", "party.xhtml?id=" + erased, Press.of("panelForm:erasure:save", "panelForm:erasure:erasedName", name), Press.of("headForm:erase"));
        if (!Role.WORKERS.contains(person.role())) {
            bulkAction();
        }
    }

    /** Whoever may goes on doing it in the background: {@link ManyAtOnce}. */
    private void bulkAction() {
        deed("bulk action", Role.WORKERS, "bulk.xhtml?id=%p", Press.of("bulkForm:start", "bulkForm:tag", "x"),
                Press.of("bulkForm:look", "bulkForm:bulkKind", "ADD_TAG", "bulkForm:to", "LEAD"), Press.of("bulkForm:look", "bulkForm:tag", "x"));
    }

    private void users() {
        administrators("new user", "new-user.xhtml", Press.of("newUserForm:create", "newUserForm:login", Rest.unique("u"), "newUserForm:name", "Ann", "newUserForm:roles", "READER"));
        administrators("change of a user", "user.xhtml?id=%s", Press.of("panelForm:edit:save", "panelForm:edit:phone", "+33123456789"), Press.of("headForm:edit"));
        administrators("password", "user.xhtml?id=%s", Press.of("panelForm:lend"), Press.of("headForm:lend"));
        administrators("deactivation", "user.xhtml?id=" + user(), Press.of("panelForm:leave:now"), Press.of("headForm:leave"));
        long left = user();
        person.made("users/" + left + "/deactivation", "");
        administrators("reactivation", "user.xhtml?id=" + left, Press.of("headForm:reactivate"));
        long owner = user();
        person.made("parties", "{'kind':'PERSON','familyName':'Bluth','owner':{'kind':'USER','id':%d}}".formatted(owner));
        administrators("handing over", "user.xhtml?id=" + owner, Press.of("panelForm:leave:begin", "panelForm:leave:successor", "USER:%c", "panelForm:leave:reason", "leaves"),
                Press.of("headForm:leave"));
    }

    private void teams() {
        administrators("new team", "teams.xhtml", Press.of("panelForm:team:save", "panelForm:team:name", Rest.unique("Team"), "panelForm:team:lead", "%c"), Press.of("headForm:newTeam"));
        administrators("change of a team", "team.xhtml?id=%o", Press.of("panelForm:edit:save", "panelForm:edit:name", Rest.unique("Team")), Press.of("headForm:edit"));
        administrators("joining another team", "team.xhtml?id=%o", Press.of("teamForm:join", "teamForm:newMember", "%c"));
        long member = person.member(user());
        deed("joining the own team", Role.LEADS, "team.xhtml?id=%t", Press.of("teamForm:join", "teamForm:newMember", Long.toString(user())));
        deed("leaving the own team", Role.LEADS, "team.xhtml?id=%t", Press.of("#teamForm tr:has(a[href$=user.xhtml?id=" + member + "]) [id$=:leave]"));
    }

    private void absences() {
        String days = "{'user':%s,'firstDay':'2041-01-0%d','lastDay':'2041-01-0%d'}";
        person.made("absences", days.formatted(person.filled("%s"), 1, 2));
        person.made("absences", days.formatted(person.filled("%s"), 3, 4));
        String[] later = {"absenceForm:firstDay", "2041-02-01", "absenceForm:lastDay", "2041-02-02"};
        deed("absence of a colleague", Role.LEADS, "absences.xhtml?for=%c", Press.of("absenceForm:save", later));
        administrators("absence of a stranger", "absences.xhtml?for=%s", Press.of("absenceForm:save", later));
        String stranger = "#calendarForm tr:has(a[href$=user.xhtml?id=%s]) ";
        administrators("change of an absence", "absences.xhtml?month=2041-01&team=%o", Press.of("absenceForm:save", "absenceForm:firstDay", "2041-01-02"), Press.of(stranger + "[id$=:change]"));
        administrators("end of an absence", "absences.xhtml?month=2041-01&team=%o", Press.of(stranger + "[id$=:remove]"));
        deed("own absence", Role.ALL, "absences.xhtml?for=me", Press.of("absenceForm:save", later));
    }

    /** One of somebody else. */
    private void imports() {
        String page = "import-job.xhtml?id=" + person.uploaded("name,city\n" + Rest.unique("A") + ",Lyon\n");
        administrators("meaning of columns", page, Press.of("jobForm:keep", "jobForm:defaultSource", "Fair"));
        administrators("end of an import", page, Press.of("jobForm:remove"));
        administrators("trying an import out", "import-job.xhtml?id=" + person.uploaded("name,city\n" + Rest.unique("A") + ",Lyon\n"), Press.of("jobForm:check", "jobForm:importKind", "ORGANISATION"));
    }

    private void ownThings() {
        deed("saved view", Role.ALL, "party-view.xhtml?asked=%3Ftext%3Dx", Press.of("viewForm:save", "viewForm:viewName", "Mine"));
        administrators("view for everybody", "party-view.xhtml?asked=%3Ftext%3Dx", Press.of("viewForm:save", "viewForm:viewName", Rest.unique("View"), "viewForm:sharing", EVERYBODY));
        deed("token", Role.ALL, "profile.xhtml", Press.of("tokenForm:make", "tokenForm:tokenName", "Job", "tokenForm:scopes", "READ",
                "tokenForm:lastDay", LocalDate.now(ZoneOffset.UTC).plusDays(1).toString()), Press.of("tokenForm:toggle"));
        deed("profile", Role.ALL, "profile.xhtml", Press.of("profileForm:save", "profileForm:phone", "+33123456789"));
    }

    private long user() {
        return person.made("users", "{'login':'%s','name':'Ann','roles':['CONTACT']}".formatted(Rest.unique("u")));
    }

    private void administrators(String name, String page, Press button, Press... before) {
        deed(name, Role.ADMINISTRATORS, page, button, before);
    }

    private void deed(String name, Set<Role> roles, String page, Press button, Press... before) {
        deeds.add(new Deed(name, roles, page, List.of(before), button, true));
    }
}
