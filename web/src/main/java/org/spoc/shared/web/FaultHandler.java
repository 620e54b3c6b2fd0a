package org.spoc.shared.web;

import jakarta.el.PropertyNotWritableException;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.ExceptionQueuedEventContext;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import org.primefaces.PrimeFaces;
import org.primefaces.csp.CspException;
import org.spoc.shared.Invalid;
import org.spoc.shared.RuleBroken;
import org.spoc.shared.service.Causes;

/**
 * What a page does when something goes wrong. A broken rule becomes a message on the page, beside the field where there
 * is one, or the page "not found" when the address itself asked for it. A page that was left open for too long, or on a
 * node that is gone, or whose state is that of another one, is loaded again at the same address. A form that no page of
 * ours has sent is refused. While the database is away, or a disk full, a page says so. Everything else is a bug: it is
 * logged under a reference number, and the user sees that number.
 */
class FaultHandler extends ExceptionHandlerWrapper {

    FaultHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        Iterator<ExceptionQueuedEvent> events = getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            answer(events.next().getContext());
            events.remove();
        }
        getWrapped().handle();
    }

    private void answer(ExceptionQueuedEventContext event) {
        FacesContext context = event.getContext();
        Optional<RuleBroken> broken = find(RuleBroken.class, event.getException());
        if (broken.isPresent()) {
            refuse(context, event.getPhaseId(), broken.get());
        } else if (find(ViewExpiredException.class, event.getException()).isPresent()) {
            reload(context);
        } else if (Causes.areAbsentDatabase(event.getException())) {
            replacePage(context, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } else if (Causes.areTooSlow(event.getException())) {
            Fault.logged(context.getExternalContext().getRequestServletPath(), event.getException());
            context.getExternalContext().getRequestMap().put(Fault.TEXT, CDI.current().select(Texts.class).get().of("fault.tooSlow"));
            replacePage(context, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } else if (isOfNoPage(event.getException())) {
            replacePage(context, HttpServletResponse.SC_BAD_REQUEST);
        } else if (event.getPhaseId() == PhaseId.RESTORE_VIEW && sentForm(context) && !Causes.areFullDisk(event.getException())) {
            Fault.noted(context.getExternalContext().getRequestServletPath(), HttpServletResponse.SC_BAD_REQUEST);
            reload(context);
        } else {
            fail(context, event.getPhaseId(), event.getException());
        }
    }

    /** What cannot be restored then is the state of another page, or none at all. */
    private static boolean sentForm(FacesContext context) {
        return ((HttpServletRequest) context.getExternalContext().getRequest()).getMethod().equals("POST");
    }

    /** Our pages know their nonce, and never send what only shows or filters as a value to be written. */
    private static boolean isOfNoPage(Throwable thrown) {
        return find(CspException.class, thrown).isPresent() || find(PropertyNotWritableException.class, thrown).isPresent();
    }

    private void refuse(FacesContext context, PhaseId phase, RuleBroken broken) {
        Texts texts = CDI.current().select(Texts.class).get();
        String text = texts.of(broken);
        if (context.isPostback() && phase != PhaseId.RENDER_RESPONSE) {
            if (broken instanceof Invalid invalid) {
                invalid.problems().forEach(problem -> tell(context, texts, problem));
            } else {
                context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
            }
        } else {
            context.getExternalContext().getRequestMap().put(Fault.TEXT, text);
            replacePage(context, broken.code().equals("forbidden") ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** Beside the field that has it; a problem whose field is not on the page is told above. */
    private static void tell(FacesContext context, Texts texts, Invalid.Problem problem) {
        String text = texts.of(problem.code(), problem.arguments().toArray());
        Optional<Field> field = Field.of(context, problem.member());
        if (field.isPresent() && context.getMessageList().isEmpty() && context.getPartialViewContext().isAjaxRequest()) {
            PrimeFaces.current().focus(field.get().clientId());
        }
        field.ifPresent(each -> each.refuse(context));
        context.addMessage(field.map(Field::clientId).orElse(null), new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
    }

    private void reload(FacesContext context) {
        ExternalContext external = context.getExternalContext();
        String text = CDI.current().select(Texts.class).get().of("fault.expired");
        context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_WARN, text, null));
        external.getFlash().setKeepMessages(true);
        external.getFlash().put("expired", true);
        redirect(external, LocalAddress.ofPage((HttpServletRequest) external.getRequest()));
        context.responseComplete();
    }

    private void fail(FacesContext context, PhaseId phase, Throwable cause) {
        Fault fault = Fault.logged(context.getExternalContext().getRequestServletPath(), cause);
        if (Causes.areFullDisk(cause)) {
            context.getExternalContext().getRequestMap().put(Fault.REFERENCE, fault.reference());
            replacePage(context, Fault.FULL_DISK);
            return;
        }
        if (context.getPartialViewContext().isAjaxRequest() && phase != PhaseId.RENDER_RESPONSE) {
            String text = CDI.current().select(Texts.class).get().of("fault.message", fault.reference());
            context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_FATAL, text, null));
            context.renderResponse();
        } else {
            context.getExternalContext().getRequestMap().put(Fault.REFERENCE, fault.reference());
            replacePage(context, HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
    }

    private static void replacePage(FacesContext context, int status) {
        ExternalContext external = context.getExternalContext();
        if (!external.isResponseCommitted()) {
            external.responseReset();
            sendError(external, status);
        }
        context.responseComplete();
    }

    private static void sendError(ExternalContext external, int status) {
        try {
            external.responseSendError(status, "");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void redirect(ExternalContext external, String address) {
        try {
            external.redirect(address);
        } catch (IOException failed) {
            throw new FacesException(failed);
        }
    }

    private static <T extends Throwable> Optional<T> find(Class<T> type, Throwable thrown) {
        return Stream.iterate(thrown, each -> each != null, Throwable::getCause).limit(20)
                .filter(type::isInstance).map(type::cast).findFirst();
    }
}
