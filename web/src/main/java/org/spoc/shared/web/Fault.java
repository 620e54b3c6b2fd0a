package org.spoc.shared.web;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.spoc.shared.service.Causes;
import org.spoc.shared.service.RequestThread;

/** Something that went wrong, written to the log under a number that the user sees. */
public record Fault(String reference) {

    /** Request attribute: the reference number, once the fault is in the log. */
    static final String REFERENCE = "spoc.fault.reference";
    /** Request attribute: what the page tells, when it knows more than the status does. */
    static final String TEXT = "spoc.fault.text";

    /** HTTP's «insufficient storage», which servlets have no name for. */
    static final int FULL_DISK = 507;

    private static final Logger LOG = System.getLogger("org.spoc.fault");

    public static Fault logged(String address, Throwable cause) {
        Fault fault = new Fault(ofRequest());
        String line = "Reference " + fault.reference + " at " + printable(address);
        if (Causes.areFullDisk(cause)) {
            // no page of traces for each request, least of all on that disk
            LOG.log(Level.ERROR, line + ": a disk is full");
        } else {
            LOG.log(Level.ERROR, line, cause);
        }
        return fault;
    }

    /** Refusals are nobody's fault, but people may ask about them. */
    public static Fault noted(String address, int status) {
        Fault fault = new Fault(ofRequest());
        LOG.log(Level.INFO, "Reference " + fault.reference + " status " + status + " at " + printable(address));
        return fault;
    }

    /** That of the request, so that one number leads to everything about it. */
    private static String ofRequest() {
        return RequestThread.reference().orElseGet(Reference::next);
    }

    static String printable(String address) {
        return String.valueOf(address).replaceAll("[^\\x20-\\x7E]", "?");
    }
}
