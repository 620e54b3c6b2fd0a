package org.spoc.mistaken.service;

import jakarta.faces.context.FacesContext;
import java.time.Instant;
import org.spoc.hen.service.Cackle;
import org.spoc.shared.service.Time;

/** Wrong on purpose: a page among the services, which knows the web, writes history, and half of a circle. */
public class PartiesPage {

    FacesContext web;
    Cackle other;

    void changeHistory(Time time) {
        time.asOf(Instant.EPOCH, () -> { });
    }
}
