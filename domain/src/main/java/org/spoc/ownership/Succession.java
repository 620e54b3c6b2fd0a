package org.spoc.ownership;

/**
 * Who receives the parties of somebody who leaves.
 *
 * @param kind one user, a team as the owner, or the members of a team in turn
 * @param id of the user or the team
 */
public record Succession(Kind kind, long id) {

    /** Ways to pass parties on. */
    public enum Kind {
        /** All of them to one user. */
        USER,
        /** All of them to a team, which then is the owner. */
        TEAM,
        /** Each to the next eligible member of a team. */
        MEMBERS
    }

    /**
     * The other way round than {@link #toString}.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static Succession parse(String text) {
        int colon = text.indexOf(':');
        return new Succession(Kind.valueOf(text.substring(0, Math.max(colon, 0))), Long.parseLong(text.substring(colon + 1)));
    }

    /** The one owner of all; not for {@link Kind#MEMBERS}. */
    public Owner owner() {
        return new Owner(Owner.Kind.valueOf(kind.name()), id);
    }

    @Override
    public String toString() {
        return kind + ":" + id;
    }
}
