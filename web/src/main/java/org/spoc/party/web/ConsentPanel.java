package org.spoc.party.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.spoc.party.ConsentChannel;
import org.spoc.party.service.PartyRegister;

/** Recording what a party said about being contacted. */
@Named
@ViewScoped
public class ConsentPanel implements Serializable {

    @Inject
    private transient PartyRegister register;
    @Inject
    private PartyPage page;

    private ConsentChannel channel = ConsentChannel.EMAIL;
    /** Null until somebody chooses: neither is taken for granted. */
    private Boolean allowed;
    private String consentSource;

    /** Opens the panel for a channel, with the opposite of what counts now. */
    public void about(ConsentChannel wanted) {
        channel = wanted;
        var latest = page.getParty().consents().get(wanted);
        allowed = latest == null ? null : !latest.allowed();
        page.show(Panel.CONSENT);
    }

    public void record() {
        register.consent(page.getId(), channel, allowed, consentSource);
        consentSource = null;
        page.done(allowed ? "party.consentAllowed" : "party.consentRefused", channel);
        allowed = null;
    }

    public ConsentChannel[] getChannels() {
        return ConsentChannel.values();
    }

    public ConsentChannel getChannel() {
        return channel;
    }

    public void setChannel(ConsentChannel channel) {
        this.channel = channel;
    }

    public Boolean getAllowed() {
        return allowed;
    }

    public void setAllowed(Boolean allowed) {
        this.allowed = allowed;
    }

    public String getConsentSource() {
        return consentSource;
    }

    public void setConsentSource(String consentSource) {
        this.consentSource = consentSource;
    }
}
