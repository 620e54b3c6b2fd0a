package org.spoc.bulk;

import org.spoc.user.Permission;

/** What can be done to many parties at once, and who may begin it; each party asks again by its own rules. */
public enum BulkKind {
    MOVE(Permission.MOVE_STAGES),
    TRANSFER(Permission.TRANSFER_OWNERS),
    ADD_TAG(Permission.EDIT_PARTIES),
    REMOVE_TAG(Permission.EDIT_PARTIES);

    private final Permission permission;

    BulkKind(Permission permission) {
        this.permission = permission;
    }

    public Permission permission() {
        return permission;
    }

    public boolean aboutTags() {
        return this == ADD_TAG || this == REMOVE_TAG;
    }
}
