package org.spoc.user.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.spoc.user.service.Caller;
import org.spoc.user.web.Place.Section;

/** The frame around every page: where the signed-in user can go from here, and where they are. */
@Named
@RequestScoped
public class Shell {

    @Inject
    private HttpServletRequest request;
    @Inject
    private Caller caller;

    public List<Section> getSections() {
        return Arrays.stream(Section.values()).filter(each -> !places(each).isEmpty()).toList();
    }

    public List<Place> getPlaces() {
        return Arrays.stream(Place.values()).filter(each -> caller.may(each.getPermission())).toList();
    }

    public List<Place> places(Section section) {
        return getPlaces().stream().filter(each -> each.getSection() == section).toList();
    }

    /** Whether the page is this place, or one that belongs to it, as a party belongs to the parties. */
    public boolean at(Place place, String current) {
        return place.name().equalsIgnoreCase(current) || place.getPath().equals(request.getServletPath());
    }

    /** Whether the page is one that phones show only behind "More". */
    public boolean behindMore(String current) {
        return getPlaces().stream().anyMatch(place -> place.getSection() != Section.WORK && at(place, current));
    }
}
