package org.spoc.mistaken.service;

import jakarta.faces.context.FacesContext;
import org.spoc.hen.service.Cackle;

/** Wrong on purpose: a page among the services, which knows the web, and half of a circle. */
public class PartiesPage {

    FacesContext web;
    Cackle other;
}
