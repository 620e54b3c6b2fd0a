package org.spoc.user;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * A person of the company who signs in or owns parties. Who left is deactivated, never deleted, because the ledger
 * names them; and nobody is deactivated who still owns a party (O10, enforced by the database as well).
 */
@Entity(name = "User")
@Table(name = "app_user")
public class User {

    @Id
    @GeneratedValue(generator = "id")
    private Long id;
    @Version
    private long version;
    private String login;
    private String name;
    private String mail;
    private String phone;
    private String language = "en";
    @Column(name = "time_zone")
    private String timeZone = "UTC";
    @Column(name = "unit_id")
    private long unit = BusinessUnit.MAIN;
    private boolean active = true;
    private Integer capacity;
    @Column(name = "password_hash")
    private String passwordHash;
    @Column(name = "password_changed_at")
    private Instant passwordChangedAt;
    @Column(name = "password_once")
    private boolean passwordOnce;
    @Column(name = "created_at")
    private Instant createdAt;
    @ElementCollection
    @CollectionTable(name = "user_role", joinColumns = @JoinColumn(name = "user_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = new HashSet<>();
    @ElementCollection
    @CollectionTable(name = "user_skill", joinColumns = @JoinColumn(name = "user_id"))
    @Column(name = "skill")
    private Set<String> skills = new HashSet<>();

    protected User() {
    }

    public User(String login, String name, Set<Role> roles, Instant createdAt) {
        this.login = login.toLowerCase(Locale.ROOT);
        this.name = name;
        this.roles.addAll(roles);
        this.createdAt = createdAt;
    }

    /** Nobody who left signs in or receives a party; the ledger goes on naming them. */
    public void deactivate() {
        active = false;
    }

    public void reactivate() {
        active = true;
    }

    /** @param hash as made by the container's PBKDF2 hash; sessions from before end */
    public void changePassword(String hash, Instant at) {
        passwordHash = hash;
        passwordChangedAt = at;
        passwordOnce = false;
    }

    /** As {@link #changePassword}, with one that somebody else knows: it must be changed before anything else. */
    public void lendPassword(String hash, Instant at) {
        changePassword(hash, at);
        passwordOnce = true;
    }

    public void grant(Role role) {
        roles.add(role);
    }

    public void setRoles(Set<Role> granted) {
        roles.retainAll(granted);
        roles.addAll(granted);
    }

    public Set<Role> getRoles() {
        return roles.isEmpty() ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(roles);
    }

    public Set<String> getSkills() {
        return Set.copyOf(skills);
    }

    public void setSkills(Set<String> held) {
        skills.retainAll(held);
        skills.addAll(held);
    }

    public Long getId() {
        return id;
    }

    public long getVersion() {
        return version;
    }

    public String getLogin() {
        return login;
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

    public long getUnit() {
        return unit;
    }

    public void setUnit(long unit) {
        this.unit = unit;
    }

    public boolean isActive() {
        return active;
    }

    /** How many parties the user may own before automatic assignment passes them over; null for no limit. */
    public Integer getCapacity() {
        return capacity;
    }

    public void setCapacity(Integer capacity) {
        this.capacity = capacity;
    }

    public String getPasswordHash() {
        return passwordHash;
    }

    public Instant getPasswordChangedAt() {
        return passwordChangedAt;
    }

    /** The password was handed out and only opens the page on which it is changed. */
    public boolean isPasswordOnce() {
        return passwordOnce;
    }
}
