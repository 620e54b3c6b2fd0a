package org.spoc.user;

import org.spoc.hen.Hen;

/** Wrong on purpose: users who know a feature. */
class Collector {

    Hen keeps;
}
