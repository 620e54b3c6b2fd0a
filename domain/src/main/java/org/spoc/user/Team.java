package org.spoc.user;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.HashSet;
import java.util.Set;

/** People who share parties. Always has a lead, so that a team that owns a party resolves to a person (O2). */
@Entity
@Table(name = "team")
public class Team {

    @Id
    @GeneratedValue(generator = "id")
    private Long id;
    @Version
    private long version;
    private String name;
    @Column(name = "unit_id")
    private long unit;
    @Column(name = "lead_id")
    private long lead;
    @ElementCollection
    @CollectionTable(name = "team_member", joinColumns = @JoinColumn(name = "team_id"))
    @Column(name = "user_id")
    private Set<Long> members = new HashSet<>();

    protected Team() {
    }

    public Team(String name, long unit, long lead) {
        this.name = name;
        this.unit = unit;
        this.lead = lead;
    }

    /** Adds a member; one who is in already stays. */
    public void join(long user) {
        members.add(user);
    }

    public void leave(long user) {
        members.remove(user);
    }

    public Long getId() {
        return id;
    }

    public long getVersion() {
        return version;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public long getUnit() {
        return unit;
    }

    public void setUnit(long unit) {
        this.unit = unit;
    }

    public long getLead() {
        return lead;
    }

    public void setLead(long user) {
        this.lead = user;
    }

    public Set<Long> getMembers() {
        return Set.copyOf(members);
    }
}
