package org.spoc.shared.web;

import org.primefaces.PrimeFaces;

/** What the browser does once the answer to a request in the background is on the page; {@code spoc.js} obeys. */
public final class Browser {

    private Browser() {
    }

    /** Puts the focus on an element that takes it, a button for example. */
    public static void focus(String clientId) {
        PrimeFaces.current().ajax().addCallbackParam("focus", clientId);
    }

    /** Shows the address of what is on the page now, so that a reload or a link shows the same. */
    public static void shows(String address) {
        PrimeFaces.current().ajax().addCallbackParam("address", address);
    }
}
