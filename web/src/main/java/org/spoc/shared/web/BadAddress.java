package org.spoc.shared.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A page whose address cannot be read, as {@code party.xhtml?id=abc}, is not found: it would be drawn without what it shows. */
public class BadAddress implements PhaseListener {

    private static final long serialVersionUID = 1;

    @Override
    public void beforePhase(PhaseEvent event) {
        FacesContext context = event.getFacesContext();
        if (!context.isPostback() && context.isValidationFailed()) {
            try {
                context.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, "");
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
            context.responseComplete();
        }
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        // all is done before the page is drawn
    }

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RENDER_RESPONSE;
    }
}
