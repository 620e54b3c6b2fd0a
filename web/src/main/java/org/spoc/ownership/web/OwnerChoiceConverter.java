package org.spoc.ownership.web;

import jakarta.enterprise.context.Dependent;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import jakarta.inject.Inject;
import org.spoc.ownership.service.OwnerChoices;

/** Somebody who was picked as contact owner, by the key of the choice. */
@Dependent
@FacesConverter(value = "ownerChoice", managed = true)
public class OwnerChoiceConverter implements Converter<OwnerChoices.Choice> {

    @Inject
    private OwnerChoices choices;

    @Override
    public OwnerChoices.Choice getAsObject(FacesContext context, UIComponent component, String key) {
        return key == null || !key.matches("(USER|TEAM):\\d{1,18}") ? null : choices.of(key).orElse(null);
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, OwnerChoices.Choice choice) {
        return choice == null ? "" : choice.key();
    }
}
