package org.spoc.user.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.primefaces.PrimeFaces;
import org.spoc.shared.Invalid;
import org.spoc.shared.web.Asked;
import org.spoc.shared.web.Texts;
import org.spoc.user.BusinessUnit;
import org.spoc.user.service.TeamRow;
import org.spoc.user.service.Teams;
import org.spoc.user.service.UnitRow;

/** The teams of the company with their leads, and which of them receive new parties for which business unit. */
@Named
@ViewScoped
public class TeamsPage implements Serializable {

    /** What can be opened on the page. */
    public enum Panel { TEAM, UNIT, RECEIVE }

    @Inject
    private transient HttpServletRequest request;
    @Inject
    private transient Teams teams;
    @Inject
    private transient Texts texts;

    private String text;
    private Long unit;
    private List<String> ignored;
    private Panel panel;
    private String name;
    private Long teamUnit = BusinessUnit.MAIN;
    private Long lead;
    private String unitName;
    private UnitRow changed;
    private Long intake;
    private Long fallback;
    private List<TeamRow> rows;
    private List<UnitRow> units;

    @PostConstruct
    void read() {
        Asked asked = Asked.of(request);
        text = asked.text("text");
        unit = asked.id("unit");
        ignored = asked.ignored();
        load();
    }

    private void load() {
        rows = teams.list(text, unit);
        units = teams.units();
    }

    /** Opens a panel; the same button closes it again. */
    public void toggle(Panel wanted, String field) {
        panel = panel == wanted ? null : wanted;
        if (panel != null) {
            PrimeFaces.current().focus("panelForm:" + panel.name().toLowerCase(java.util.Locale.ROOT) + ":" + field);
        }
    }

    public void close() {
        panel = null;
    }

    public String createTeam() {
        if (lead == null) {
            throw Invalid.member("lead", "shape.NotNull");
        }
        return "/team.xhtml?faces-redirect=true&id=" + teams.create(name, teamUnit, lead, Set.of());
    }

    public void createUnit() {
        try {
            teams.createUnit(unitName);
        } catch (Invalid refused) {
            throw named(refused, "unitName");
        }
        unitName = null;
        done("teams.unitSaved");
    }

    /** The service calls it the name; on this page there are two of them. */
    private static Invalid named(Invalid refused, String member) {
        return new Invalid(refused.problems().stream().map(problem -> new Invalid.Problem(member, problem.code(), problem.arguments())).toList());
    }

    /** Opens the choice of the teams that receive new parties for a unit. */
    public void choose(UnitRow row) {
        changed = row;
        intake = row.intake();
        fallback = row.fallback();
        panel = null;
        toggle(Panel.RECEIVE, "intake");
    }

    public void receive() {
        teams.receive(changed.id(), intake, fallback);
        done("teams.unitSaved");
    }

    private void done(String key) {
        panel = null;
        load();
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(texts.of(key)));
    }

    /** What of the address could not be understood. */
    public List<String> getIgnored() {
        return ignored;
    }

    public String getCountText() {
        return texts.of("teams.count", rows.size());
    }

    public boolean isNarrowed() {
        return text != null || unit != null;
    }

    public String getText() {
        return text;
    }

    public Long getUnit() {
        return unit;
    }

    public Panel getPanel() {
        return panel;
    }

    public List<TeamRow> getRows() {
        return rows;
    }

    public List<UnitRow> getUnits() {
        return units;
    }

    public UnitRow getChanged() {
        return changed;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Long getTeamUnit() {
        return teamUnit;
    }

    public void setTeamUnit(Long teamUnit) {
        this.teamUnit = teamUnit;
    }

    public Long getLead() {
        return lead;
    }

    public void setLead(Long lead) {
        this.lead = lead;
    }

    public String getUnitName() {
        return unitName;
    }

    public void setUnitName(String unitName) {
        this.unitName = unitName;
    }

    public Long getIntake() {
        return intake;
    }

    public void setIntake(Long intake) {
        this.intake = intake;
    }

    public Long getFallback() {
        return fallback;
    }

    public void setFallback(Long fallback) {
        this.fallback = fallback;
    }
}
