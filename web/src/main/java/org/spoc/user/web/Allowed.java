package org.spoc.user.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.spoc.user.Permission;
import org.spoc.user.Scope;
import org.spoc.user.service.Caller;

/** What the user's roles allow, so that pages hide what would be refused. The services decide for themselves. */
@Named
@RequestScoped
public class Allowed {

    @Inject
    private Caller caller;

    public boolean isTransfer() {
        return caller.may(Permission.TRANSFER_OWNERS);
    }

    public boolean isErase() {
        return caller.may(Permission.ERASE_PARTIES);
    }

    public boolean isEdit() {
        return caller.may(Permission.EDIT_PARTIES);
    }

    public boolean isMigrate() {
        return caller.may(Permission.MIGRATE);
    }

    public boolean isExport() {
        return caller.may(Permission.EXPORT);
    }

    public boolean isShareViews() {
        return caller.may(Permission.SHARE_VIEWS);
    }

    public boolean isMove() {
        return caller.may(Permission.MOVE_STAGES);
    }

    public boolean isUsers() {
        return caller.may(Permission.MANAGE_USERS);
    }

    public boolean isAbsences() {
        return caller.may(Permission.MANAGE_ABSENCES);
    }

    public boolean isChecker() {
        return caller.may(Permission.RUN_CHECKER);
    }

    public boolean isAudit() {
        return caller.may(Permission.SEE_AUDIT);
    }

    /** Whoever sees nothing then knows that there is nothing. */
    public boolean isSeeAll() {
        return caller.identity().sees() == Scope.EVERYONE;
    }

    public boolean isImport() {
        return caller.may(Permission.IMPORT);
    }
}
