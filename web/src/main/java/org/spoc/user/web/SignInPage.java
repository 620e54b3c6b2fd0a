package org.spoc.user.web;

import static jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters.withParams;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.primefaces.context.PrimeFacesContext;
import org.spoc.shared.web.LocalAddress;
import org.spoc.shared.web.Texts;
import org.spoc.user.service.SampleUsers;
import org.spoc.user.service.TypedPassword;
import org.spoc.user.service.UserStore;

/**
 * The way in: login and password, then on to the page that was asked for. A refusal never says which of the two was
 * wrong.
 */
@Named
@RequestScoped
public class SignInPage {

    @Inject
    private SecurityContext security;
    @Inject
    private FacesContext faces;
    @Inject
    private Texts texts;
    @Inject
    private Clock clock;
    @Inject
    private SampleUsers sampleUsers;
    private List<SampleUsers.SampleUser> samples;
    private boolean filledIn;
    private String login;
    private String password;
    private String to;

    public void signIn() throws IOException {
        AuthenticationStatus status = authenticate();
        if (status == AuthenticationStatus.SUCCESS) {
            ExternalContext external = faces.getExternalContext();
            external.redirect(target(external.getRequestContextPath()));
        } else if (status == AuthenticationStatus.SEND_CONTINUE) {
            faces.responseComplete();
        } else {
            faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, refusal(), null));
        }
    }

    private String refusal() {
        return UserStore.waitUntil(request()).map(until -> wait(Duration.between(clock.instant(), until)))
                .orElseGet(() -> texts.of("signIn.refused"));
    }

    private String wait(Duration left) {
        long seconds = Math.max(1, left.toSeconds() + 1);
        return seconds <= 90 ? texts.of("signIn.waitSeconds", seconds) : texts.of("signIn.waitMinutes", (seconds + 59) / 60);
    }

    private HttpServletRequest request() {
        return (HttpServletRequest) faces.getExternalContext().getRequest();
    }

    private AuthenticationStatus authenticate() {
        HttpServletResponse response = (HttpServletResponse) faces.getExternalContext().getResponse();
        return security.authenticate(request(), response,
                withParams().newAuthentication(true).credential(new TypedPassword(login, password)));
    }

    private String target(String contextPath) {
        return LocalAddress.of(contextPath, contextPath + to).filter(each -> !each.contains("sign-in")).orElse(contextPath + "/");
    }

    /**
     * The nonce of the page's own scripts. PrimeFaces wants it back with every form and adds it by script, which this
     * page has no other use for.
     */
    public String getNonce() {
        return PrimeFacesContext.getCspState(faces).getNonce();
    }

    /** Users to try SPOC as, one of each role; empty unless it was started with sample data. */
    public List<SampleUsers.SampleUser> getSamples() {
        if (samples == null) {
            samples = sampleUsers.oneOfEachRole();
        }
        return samples;
    }

    public String getSamplePassword() {
        return SampleUsers.PASSWORD;
    }

    /** Fills in one of the sample users that are shown; anybody else is not taken over from an address. */
    public void setAs(String sample) {
        if (getSamples().stream().anyMatch(user -> user.login().equals(sample))) {
            login = sample;
            password = SampleUsers.PASSWORD;
            filledIn = true;
        }
    }

    /** Only written: what was filled in is seen in the fields. */
    public String getAs() {
        return null;
    }

    /** Whether the password may be shown back to the browser: that of a sample user, never one that was typed. */
    public boolean isFilledIn() {
        return filledIn;
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    /** Address below the context root, as in {@code /party.xhtml?id=7}; anything else leads to the start page. */
    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }
}
