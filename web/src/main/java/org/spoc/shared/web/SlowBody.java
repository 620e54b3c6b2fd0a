package org.spoc.shared.web;

import java.io.IOException;

/** A body came so slowly that nobody waits for the rest of it. Nothing was done with what had come. */
public class SlowBody extends IOException {

    private static final long serialVersionUID = 1;

    SlowBody() {
        super("the body comes too slowly");
    }
}
