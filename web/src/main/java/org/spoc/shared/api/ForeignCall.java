package org.spoc.shared.api;

import org.spoc.shared.RuleBroken;

/** Another site made a browser send a change. Nothing was done. */
class ForeignCall extends RuleBroken {

    ForeignCall() {
        super("foreignSite");
    }
}
