package org.spoc.shared.api;

import org.spoc.shared.RuleBroken;

/** The caller calls faster than the settings allow. Nothing was done. */
class TooManyCalls extends RuleBroken {

    TooManyCalls(int rate, int burst) {
        super("calls.tooMany", rate, burst);
    }
}
