package org.spoc.shared.api;

import org.spoc.shared.RuleBroken;

/** The token was made for something else, whatever its user may do. */
class TokenTooNarrow extends RuleBroken {

    TokenTooNarrow() {
        super("token.tooNarrow");
    }
}
