package org.spoc.hen;

import org.spoc.egg.Egg;

/** Wrong on purpose: half of a circle. */
public class Hen {

    Egg lays;
}
