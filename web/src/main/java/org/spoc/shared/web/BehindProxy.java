package org.spoc.shared.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.catalina.Request;
import org.apache.catalina.connector.RequestFacade;
import org.spoc.administration.service.ProxySettings;
import org.spoc.shared.service.Approach;

/**
 * Before anything else looks at a request, the sign-in and the filters too, a proxy that is believed has told how it
 * came. The server's own request learns it, because the server itself writes the cookie of the session: from here on
 * {@code isSecure()} and {@code getServerName()} are what people see in front of the proxy.
 */
@WebListener
public class BehindProxy implements ServletRequestListener {

    @Inject
    private ProxySettings proxies;

    @Override
    public void requestInitialized(ServletRequestEvent event) {
        if (event.getServletRequest() instanceof HttpServletRequest request) {
            Approach approach = proxies.approach(request);
            if (!approach.equals(Approach.of(request))) {
                approach.keep(request);
                tell(request, approach);
            }
        }
    }

    private static void tell(HttpServletRequest request, Approach approach) {
        if (request instanceof RequestFacade front) {
            Request server = front.getUnwrappedCoyoteRequest();
            server.setSecure(approach.secure());
            if (approach.host() != null) {
                server.setServerName(approach.host().replaceFirst(":\\d*$", ""));
            }
        }
    }
}
