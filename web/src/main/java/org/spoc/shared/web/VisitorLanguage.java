package org.spoc.shared.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import java.util.Locale;

/** Pages speak the language that the visitor has chosen. */
public class VisitorLanguage extends ViewHandlerWrapper {

    public VisitorLanguage(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Locale calculateLocale(FacesContext context) {
        return CDI.current().select(Visitor.class).get().getLocale();
    }
}
