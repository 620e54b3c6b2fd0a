package org.spoc.user.service;

import jakarta.security.enterprise.credential.UsernamePasswordCredential;

/** What a person typed on the sign-in page; each time stands in the log of sign-ins. */
public final class TypedPassword extends UsernamePasswordCredential {

    public TypedPassword(String login, String password) {
        super(login, password);
    }
}
