package org.spoc.shared.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import org.spoc.shared.web.Sentences;

/** The language of an answer: the first of {@code Accept-Language} that the product speaks, else English. */
@RequestScoped
public class Wording {

    @Inject
    private HttpServletRequest request;

    public Sentences sentences() {
        return Sentences.in(locale(request));
    }

    static Locale locale(HttpServletRequest request) {
        return Collections.list(request.getLocales()).stream().map(Locale::getLanguage).filter(Sentences.LANGUAGES::contains)
                .findFirst().map(Locale::forLanguageTag).orElse(Locale.ENGLISH);
    }
}
