package org.spoc.mistaken.api;

import org.spoc.mistaken.service.Hasty;

/** Wrong on purpose. */
class HastyResource {

    Hasty hasty;
}
