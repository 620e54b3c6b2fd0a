package org.spoc.hen.service;

import org.spoc.mistaken.service.PartiesPage;

/** Wrong on purpose: the other half of a circle of services. */
public class Cackle {

    PartiesPage other;
}
