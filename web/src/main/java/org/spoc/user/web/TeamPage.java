package org.spoc.user.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.primefaces.PrimeFaces;
import org.spoc.lifecycle.Stage;
import org.spoc.ownership.service.TeamLoads;
import org.spoc.shared.ChangedMeanwhile;
import org.spoc.shared.Invalid;
import org.spoc.shared.NotFound;
import org.spoc.shared.web.Texts;
import org.spoc.user.service.TeamRow;
import org.spoc.user.service.Teams;
import org.spoc.user.service.UserRow;

/** One team: who belongs to it, how much each has in hand, who is away and who stands in. */
@Named
@ViewScoped
public class TeamPage implements Serializable {

    @Inject
    private transient Teams teams;
    @Inject
    private transient TeamLoads loads;
    @Inject
    private transient Choices choices;
    @Inject
    private transient Texts texts;

    private Long id;
    private boolean editing;
    private TeamRow team;
    private TeamRow theirs;
    private List<TeamLoads.Member> members;
    private long ownParties;
    private boolean manageable;
    private Set<Long> ledByOthers;
    private long version;
    private String name;
    private Long unit;
    private Long lead;
    private Long newMember;

    /** Called when the address has been read. */
    public void open() {
        if (id == null) {
            throw new NotFound("team", "");
        }
        team = teams.one(id);
        members = loads.members(id);
        ownParties = loads.ownedByTeam(id);
        manageable = teams.mayManage(id);
        ledByOthers = manageable ? teams.ledByOthers() : Set.of();
    }

    /** Opens the panel with what is known now; the same button closes it again. */
    public void edit() {
        open();
        editing = !editing;
        start();
        if (editing) {
            PrimeFaces.current().focus("panelForm:edit:name");
        }
    }

    private void start() {
        version = team.version();
        name = team.name();
        unit = team.unitId();
        lead = team.lead();
        theirs = null;
    }

    public void close() {
        editing = false;
    }

    public void save() {
        try {
            teams.change(id, version, name, unit, lead);
            editing = false;
            done("user.saved");
        } catch (ChangedMeanwhile changed) {
            theirs = teams.one(id);
            version = theirs.version();
        }
    }

    /** Forget what was typed and go on from what the other one saved. */
    public void takeTheirs() {
        open();
        start();
    }

    public void join() {
        if (newMember == null) {
            throw Invalid.member("newMember", "shape.NotNull");
        }
        teams.join(id, newMember);
        String joined = choices.getColleagues().stream().filter(user -> user.id() == newMember).map(UserRow::name).findFirst().orElse("");
        newMember = null;
        done("team.joined", joined);
    }

    public void leave(TeamLoads.Member member) {
        teams.leave(id, member.id());
        done("team.left", member.name());
    }

    private void done(String key, Object... arguments) {
        open();
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(texts.of(key, arguments)));
    }

    /** Colleagues who do not belong to the team yet and may be taken in. */
    public List<UserRow> getOthers() {
        List<Long> present = members.stream().map(TeamLoads.Member::id).toList();
        return choices.getColleagues().stream().filter(user -> !present.contains(user.id()) && !ledByOthers.contains(user.id())).toList();
    }

    /** Stages in which any member has a party; a stage that nobody has takes no room. */
    public List<Stage> getStages() {
        return java.util.Arrays.stream(Stage.values()).filter(stage -> members.stream().anyMatch(member -> member.parties().containsKey(stage))).toList();
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public boolean isEditing() {
        return editing;
    }

    public TeamRow getTeam() {
        return team;
    }

    public TeamRow getTheirs() {
        return theirs;
    }

    public List<TeamLoads.Member> getMembers() {
        return members;
    }

    public long getOwnParties() {
        return ownParties;
    }

    public boolean isManageable() {
        return manageable;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Long getUnit() {
        return unit;
    }

    public void setUnit(Long unit) {
        this.unit = unit;
    }

    public Long getLead() {
        return lead;
    }

    public void setLead(Long lead) {
        this.lead = lead;
    }

    public Long getNewMember() {
        return newMember;
    }

    public void setNewMember(Long newMember) {
        this.newMember = newMember;
    }
}
