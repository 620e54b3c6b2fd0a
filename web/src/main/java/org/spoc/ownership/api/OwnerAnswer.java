package org.spoc.ownership.api;

import org.spoc.ownership.Owner;

/** The accountable user or team. */
public record OwnerAnswer(Owner.Kind kind, long id, String name) {

    public static OwnerAnswer of(Owner owner, String name) {
        return new OwnerAnswer(owner.getKind(), owner.getId(), name);
    }
}
