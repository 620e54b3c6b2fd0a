package org.spoc.egg;

import org.spoc.hen.Hen;

/** Wrong on purpose: the other half of a circle. */
public class Egg {

    Hen hatches;
}
