package org.spoc.shared.api;

import org.spoc.shared.RuleBroken;

/** The key of this call was given to another request before. Nothing was done. */
class OtherRequest extends RuleBroken {

    OtherRequest() {
        super("command.otherRequest");
    }
}
