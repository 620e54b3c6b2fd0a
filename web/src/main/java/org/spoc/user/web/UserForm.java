package org.spoc.user.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.spoc.user.BusinessUnit;
import org.spoc.user.Role;
import org.spoc.user.service.UserDetails;
import org.spoc.user.service.UserView;

/** What an administrator types about a user. */
public class UserForm implements Serializable {

    private String login;
    private String name;
    private String mail;
    private String phone;
    private String language = "en";
    private String timeZone = "UTC";
    private Long unit = BusinessUnit.MAIN;
    private Integer capacity;
    private String skills;
    private List<String> roles = new ArrayList<>(List.of(Role.CONTACT.name()));
    private List<String> teams = new ArrayList<>();

    /** Somebody new, who speaks and lives as the one who enters them. */
    static UserForm ofNew(String language, String timeZone, long unit) {
        var form = new UserForm();
        form.language = language;
        form.timeZone = timeZone;
        form.unit = unit;
        return form;
    }

    static UserForm of(UserView view) {
        UserDetails d = view.details();
        var form = new UserForm();
        form.login = d.login();
        form.name = d.name();
        form.mail = d.mail();
        form.phone = d.phone();
        form.language = d.language();
        form.timeZone = d.timeZone();
        form.unit = d.unit();
        form.capacity = d.capacity();
        form.skills = String.join(", ", d.skills());
        form.roles = new ArrayList<>(d.roles().stream().map(Enum::name).toList());
        form.teams = new ArrayList<>(teamIds(view).stream().map(String::valueOf).toList());
        return form;
    }

    static Set<Long> teamIds(UserView view) {
        return view.teams().stream().filter(UserView.Membership::member).map(UserView.Membership::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    UserDetails details() {
        return new UserDetails(login == null ? null : login.strip().toLowerCase(java.util.Locale.ROOT), name == null ? null : name.strip(),
                mail == null ? null : mail.strip(), phone == null ? null : phone.strip(), language, timeZone, unit,
                roles.stream().map(Role::valueOf).collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class))), skillSet(), capacity);
    }

    private Set<String> skillSet() {
        return skills == null ? Set.of() : Arrays.stream(skills.split(",")).map(String::strip).filter(skill -> !skill.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Set<Long> chosenTeams() {
        return teams.stream().map(Long::valueOf).collect(Collectors.toCollection(TreeSet::new));
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getMail() {
        return mail;
    }

    public void setMail(String mail) {
        this.mail = mail;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getTimeZone() {
        return timeZone;
    }

    public void setTimeZone(String timeZone) {
        this.timeZone = timeZone;
    }

    public Long getUnit() {
        return unit;
    }

    public void setUnit(Long unit) {
        this.unit = unit;
    }

    public Integer getCapacity() {
        return capacity;
    }

    public void setCapacity(Integer capacity) {
        this.capacity = capacity;
    }

    public String getSkills() {
        return skills;
    }

    public void setSkills(String skills) {
        this.skills = skills;
    }

    public List<String> getRoles() {
        return roles;
    }

    public void setRoles(List<String> roles) {
        this.roles = roles;
    }

    public List<String> getTeams() {
        return teams;
    }

    public void setTeams(List<String> teams) {
        this.teams = teams;
    }
}
