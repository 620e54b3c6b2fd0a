package org.spoc.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Whoever looks at a page, signed in or not, and how they like to see it: language, theme and time zone. The browser
 * keeps the choices in cookies; without a choice count the settings of the user, then those of the browser.
 */
@Named
@RequestScoped
public class Visitor {

    private static final List<String> LANGUAGES = List.of("en", "fr");
    private static final String OWN_LANGUAGE = Visitor.class.getName() + ".language";
    private static final String OWN_ZONE = Visitor.class.getName() + ".zone";
    private static final List<String> THEMES = List.of("light", "dark", "system");

    @Inject
    private HttpServletRequest request;

    /** Tells how the user who is signed in likes to see pages. */
    public static void prefers(HttpServletRequest request, String language, String zone) {
        request.setAttribute(OWN_LANGUAGE, language);
        request.setAttribute(OWN_ZONE, zone);
    }

    public String getLanguage() {
        return cookie("spoc-lang").or(() -> own(OWN_LANGUAGE)).filter(LANGUAGES::contains).orElseGet(this::languageOfBrowser);
    }

    public Locale getLocale() {
        return Locale.forLanguageTag(getLanguage());
    }

    public String getTheme() {
        return cookie("spoc-theme").filter(THEMES::contains).orElse("system");
    }

    public ZoneId getZone() {
        return cookie("spoc-zone").flatMap(Visitor::zone).or(() -> own(OWN_ZONE).flatMap(Visitor::zone)).orElseGet(ZoneId::systemDefault);
    }

    public List<String> getLanguages() {
        return LANGUAGES;
    }

    public List<String> getThemes() {
        return THEMES;
    }

    private String languageOfBrowser() {
        return Collections.list(request.getLocales()).stream().map(Locale::getLanguage)
                .filter(LANGUAGES::contains).findFirst().orElse(LANGUAGES.get(0));
    }

    private Optional<String> own(String attribute) {
        return Optional.ofNullable((String) request.getAttribute(attribute));
    }

    private Optional<String> cookie(String name) {
        Cookie[] cookies = Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]);
        return Arrays.stream(cookies).filter(each -> each.getName().equals(name)).map(Cookie::getValue).findFirst();
    }

    private static Optional<ZoneId> zone(String name) {
        try {
            return Optional.of(ZoneId.of(name));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }
}
