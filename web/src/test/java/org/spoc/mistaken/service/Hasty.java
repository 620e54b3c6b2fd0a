package org.spoc.mistaken.service;

import jakarta.ejb.Stateless;

/** Wrong on purpose: REST calls it, and it leaves what it wrote for later. */
@Stateless
public class Hasty {
}
