package org.spoc.ownership;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.util.Objects;

/** The accountable one: a user or a team, never nobody. A value. */
@Embeddable
public class Owner implements Serializable {

    /** What an owner can be. */
    public enum Kind { USER, TEAM }

    @Enumerated(EnumType.STRING)
    @Column(name = "owner_kind")
    private Kind kind;
    @Column(name = "owner_id")
    private long id;

    protected Owner() {
    }

    public Owner(Kind kind, long id) {
        this.kind = Objects.requireNonNull(kind);
        this.id = id;
    }

    public static Owner user(long id) {
        return new Owner(Kind.USER, id);
    }

    public static Owner team(long id) {
        return new Owner(Kind.TEAM, id);
    }

    /**
     * The other way round than {@link #toString}: {@code USER:12}, {@code TEAM:3}.
     *
     * @throws IllegalArgumentException when it is neither
     */
    public static Owner parse(String text) {
        int colon = text.indexOf(':');
        return new Owner(Kind.valueOf(text.substring(0, Math.max(colon, 0))), Long.parseLong(text.substring(colon + 1)));
    }

    public Kind getKind() {
        return kind;
    }

    public long getId() {
        return id;
    }

    public boolean isTeam() {
        return kind == Kind.TEAM;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Owner owner && owner.kind == kind && owner.id == id;
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, id);
    }

    @Override
    public String toString() {
        return kind + ":" + id;
    }
}
