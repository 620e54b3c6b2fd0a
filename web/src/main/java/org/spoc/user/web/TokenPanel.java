package org.spoc.user.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.spoc.shared.Invalid;
import org.spoc.shared.web.Browser;
import org.spoc.shared.web.Texts;
import org.spoc.user.TokenScope;
import org.spoc.user.service.Caller;
import org.spoc.user.service.TokenRow;
import org.spoc.user.service.Tokens;

/** The tokens of the user's programs: made, shown once, watched, revoked. */
@Named
@ViewScoped
public class TokenPanel implements Serializable {

    private static final int USUAL_DAYS = 90;

    @Inject
    private transient Tokens tokens;
    @Inject
    private transient Caller caller;
    @Inject
    private transient Clock clock;
    @Inject
    private transient Texts texts;

    private List<TokenRow> list;
    private boolean opened;
    private String name;
    private List<String> scopes = new ArrayList<>();
    private LocalDate lastDay;
    private String secret;

    @PostConstruct
    void load() {
        list = tokens.mine();
    }

    /** Opens the form; the same button closes it again. */
    public void toggle() {
        opened = !opened;
        secret = null;
        name = null;
        scopes = new ArrayList<>(List.of(TokenScope.READ.name()));
        lastDay = LocalDate.ofInstant(clock.instant(), ZoneId.of(caller.identity().timeZone())).plusDays(USUAL_DAYS);
        if (opened) {
            Browser.focus("tokenForm:tokenName");
        }
    }

    public void make() {
        if (name.isBlank()) {
            throw Invalid.member("tokenName", "shape.NotBlank");
        }
        secret = tokens.make(name, scopes.stream().map(TokenScope::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(TokenScope.class))), lastDay).secret();
        opened = false;
        load();
        Browser.focus("tokenForm:toggle");
    }

    /** The secret was put where it belongs. */
    public void forget() {
        secret = null;
        Browser.focus("tokenForm:toggle");
    }

    public void revoke(TokenRow row) {
        tokens.revoke(row.id());
        load();
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(texts.of("token.revoked", row.name())));
        Browser.focus("tokenForm:toggle");
    }

    public List<TokenRow> getList() {
        return list;
    }

    public boolean isOpened() {
        return opened;
    }

    public List<TokenScope> getChoices() {
        return Arrays.asList(TokenScope.values());
    }

    /** The secret of the token that was just made; null otherwise. */
    public String getSecret() {
        return secret;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public List<String> getScopes() {
        return scopes;
    }

    public void setScopes(List<String> scopes) {
        this.scopes = scopes == null ? new ArrayList<>() : new ArrayList<>(scopes);
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }
}
