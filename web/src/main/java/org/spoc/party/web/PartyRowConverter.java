package org.spoc.party.web;

import jakarta.enterprise.context.Dependent;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import jakarta.inject.Inject;
import org.spoc.party.service.PartyList;
import org.spoc.party.service.PartyRow;

/** A party that was picked from a list, by its id; what the user may not see cannot be picked. */
@Dependent
@FacesConverter(value = "partyRow", managed = true)
public class PartyRowConverter implements Converter<PartyRow> {

    @Inject
    private PartyList list;

    @Override
    public PartyRow getAsObject(FacesContext context, UIComponent component, String id) {
        return id == null || !id.matches("\\d{1,18}") ? null : list.row(Long.parseLong(id)).orElse(null);
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, PartyRow row) {
        return row == null ? "" : String.valueOf(row.id());
    }
}
