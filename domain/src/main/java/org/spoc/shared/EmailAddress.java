package org.spoc.shared;

/**
 * A mail address that can be written to.
 *
 * @param address as it is shown and written to: local part as given, domain in lower case
 * @param comparable the same mailbox in any spelling: all in lower case, domain in ASCII; two addresses are the same
 *     when these are equal
 */
public record EmailAddress(String address, String comparable) {

    public String domain() {
        return comparable.substring(comparable.lastIndexOf('@') + 1);
    }
}
