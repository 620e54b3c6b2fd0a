package org.spoc.user;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/**
 * A part of the company. Names two teams: new parties go round robin over the members of the <b>intake team</b>;
 * when nobody there is eligible the <b>fallback team</b> receives them (O5). Both may be null, then the main unit's
 * are used; the main unit (id 1) always has a fallback team.
 */
@Entity
@Table(name = "business_unit")
public class BusinessUnit {

    /** The unit that exists from the first start and whose fallback team catches everything. */
    public static final long MAIN = 1;

    @Id
    @GeneratedValue(generator = "id")
    @SequenceGenerator(name = "id", sequenceName = "spoc_id", allocationSize = 50)
    private Long id;
    @Version
    private long version;
    private String name;
    @Column(name = "intake_team_id")
    private Long intakeTeam;
    @Column(name = "fallback_team_id")
    private Long fallbackTeam;

    protected BusinessUnit() {
    }

    public BusinessUnit(String name) {
        this.name = name;
    }

    public Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Long getIntakeTeam() {
        return intakeTeam;
    }

    public void setIntakeTeam(Long team) {
        this.intakeTeam = team;
    }

    public Long getFallbackTeam() {
        return fallbackTeam;
    }

    public void setFallbackTeam(Long team) {
        this.fallbackTeam = team;
    }
}
