package org.spoc.shared.web;

import java.io.IOException;

/** More came than a form of a page may have. Nothing was done with it. */
class FormTooLarge extends IOException {

    private static final long serialVersionUID = 1;

    FormTooLarge() {
        super("the form is too large");
    }
}
