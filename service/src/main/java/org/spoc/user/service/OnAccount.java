package org.spoc.user.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.spoc.user.Channel;
import org.spoc.user.Permission;

/** Does work in the background as a user, with the rights that the user has at this moment. */
@ApplicationScoped
public class OnAccount {

    @Inject
    private Caller caller;
    @Inject
    private Instance<RequestContextController> requests;

    /**
     * @param permission without which the work is not even begun
     * @throws org.spoc.shared.Forbidden when the user was deactivated, or may not do it any more
     */
    public <T> T run(long user, Channel through, Permission permission, Supplier<T> work) {
        RequestContextController request = requests.get();
        request.activate();
        try {
            caller.actAs(user, through);
            caller.require(permission);
            return work.get();
        } finally {
            request.deactivate();
            requests.destroy(request);
        }
    }
}
