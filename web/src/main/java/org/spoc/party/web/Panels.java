package org.spoc.party.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.spoc.lifecycle.Criterion;

/** Tells pages where something that is missing can be supplied. */
@Named
@ApplicationScoped
public class Panels {

    public Panel supplying(Criterion criterion) {
        return Panel.supplying(criterion);
    }
}
