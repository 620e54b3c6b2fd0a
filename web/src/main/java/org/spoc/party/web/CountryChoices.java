package org.spoc.party.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.spoc.shared.web.Visitor;

/** The countries of ISO 3166-1 by their names in the visitor's language, in its order. */
@Named("countries")
@RequestScoped
public class CountryChoices {

    /** A country to choose. */
    public record Choice(String code, String name) {
    }

    @Inject
    private Visitor visitor;

    public List<Choice> getAll() {
        Collator order = Collator.getInstance(visitor.getLocale());
        return Stream.of(Locale.getISOCountries())
                .map(code -> new Choice(code, new Locale("", code).getDisplayCountry(visitor.getLocale())))
                .sorted(Comparator.comparing(Choice::name, order)).toList();
    }
}
