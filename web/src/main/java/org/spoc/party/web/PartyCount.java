package org.spoc.party.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.spoc.party.service.PartyFilter;
import org.spoc.party.service.PartyList;
import org.spoc.shared.web.Numbers;

/** How many parties the user sees, beside the entry of the navigation; large numbers are not counted out. */
@Named
@RequestScoped
public class PartyCount {

    @Inject
    private PartyList list;
    @Inject
    private Numbers numbers;

    public String getText() {
        int count = list.count(PartyFilter.ALL);
        return count > PartyList.COUNTED_UP_TO ? numbers.of(PartyList.COUNTED_UP_TO) + "+" : numbers.of(count);
    }
}
