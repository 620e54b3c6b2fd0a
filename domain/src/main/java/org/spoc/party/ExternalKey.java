package org.spoc.party;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;

/** The number another system gave the party. Unique within that system, so that a second import finds the party again. */
@Embeddable
public class ExternalKey implements Serializable {

    @Column(name = "key_system")
    private String system;
    @Column(name = "key_value")
    private String value;

    protected ExternalKey() {
    }

    public ExternalKey(String system, String value) {
        this.system = system;
        this.value = value;
    }

    public String getSystem() {
        return system;
    }

    public String getValue() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ExternalKey key && Objects.equals(system, key.system) && Objects.equals(value, key.value);
    }

    @Override
    public int hashCode() {
        return Objects.hash(system, value);
    }
}
