package org.spoc.ownership.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spoc.ownership.Owner;
import org.spoc.ownership.service.OwnerChoices;
import org.spoc.shared.web.Moments;
import org.spoc.shared.web.Texts;

/** Finding who shall be accountable, by typing a part of a name; each choice says whether they are in and how much they have. */
@Named
@RequestScoped
public class OwnerPicker {

    private static final int SHOWN = 12;

    @Inject
    private OwnerChoices choices;
    @Inject
    private Texts texts;
    @Inject
    private Moments moments;

    public List<OwnerChoices.Choice> complete(String typed) {
        return choices.find(typed, SHOWN);
    }

    /** {@code Moses Frase · Central · away until 20 Dec 2026 · 12 of 40 parties}. */
    public String label(OwnerChoices.Choice choice) {
        return choice == null ? "" : Stream.of(choice.name(), choice.hint(), presence(choice), load(choice))
                .filter(each -> !each.isEmpty()).collect(Collectors.joining(" · "));
    }

    private String presence(OwnerChoices.Choice choice) {
        return choice.kind() == Owner.Kind.TEAM ? texts.of("owner.team")
                : choice.awayUntil() == null ? "" : texts.of("owner.away", moments.date(choice.awayUntil()));
    }

    private String load(OwnerChoices.Choice choice) {
        return choice.capacity() == null ? texts.of("owner.load", choice.parties()) : texts.of("owner.loadOf", choice.parties(), choice.capacity());
    }
}
