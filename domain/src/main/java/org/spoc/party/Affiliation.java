package org.spoc.party;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A person belongs to an organisation, as a buyer, a decision maker … One line for each role held. */
@Entity
@Table(name = "affiliation")
public class Affiliation {

    @Id
    @GeneratedValue(generator = "id")
    private Long id;
    @Version
    private long version;
    @Column(name = "person_id")
    private long person;
    @Column(name = "organisation_id")
    private long organisation;
    @Enumerated(EnumType.STRING)
    private AffiliationRole role;
    private String title;

    protected Affiliation() {
    }

    /** @param title as on the business card; may be null */
    public Affiliation(long person, long organisation, AffiliationRole role, String title) {
        this.person = person;
        this.organisation = organisation;
        this.role = role;
        this.title = title;
    }

    public Long getId() {
        return id;
    }

    public long getPerson() {
        return person;
    }

    public long getOrganisation() {
        return organisation;
    }
}
