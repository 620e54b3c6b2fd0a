package org.spoc.party.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.spoc.lifecycle.Stage;
import org.spoc.ownership.service.OwnerChoices;
import org.spoc.ownership.web.ContactText;
import org.spoc.party.ConsentChannel;
import org.spoc.party.PartyKind;
import org.spoc.shared.web.Moments;
import org.spoc.shared.web.Texts;

/** What narrows a list, one condition at a time and in words, each with the address of the list without it. */
@RequestScoped
public class PartyChips {

    /** @param without address of the list without this condition */
    public record Chip(String name, String value, String without) {
    }

    @Inject
    private Texts texts;
    @Inject
    private Moments moments;
    @Inject
    private ContactText contacts;
    @Inject
    private OwnerChoices owners;

    List<Chip> of(PartyQuery query) {
        return query.conditions().entrySet().stream()
                .map(each -> new Chip(texts.of("label." + each.getKey()), value(each.getKey(), each.getValue()), query.without(each.getKey())))
                .toList();
    }

    /** The conditions in one sentence; empty when there are none. */
    public String sentence(PartyQuery query) {
        return of(query).stream().map(chip -> texts.of("parties.chip", chip.name(), chip.value())).reduce((one, other) -> one + " · " + other).orElse("");
    }

    private String value(String name, String value) {
        return switch (name) {
            case "stage" -> texts.name(Stage.valueOf(value));
            case "kind" -> texts.name(PartyKind.valueOf(value));
            case "owner" -> value.equals(PartyQuery.ME) ? texts.of("parties.me") : owner(value);
            case "team" -> owner("TEAM:" + value);
            case "country" -> contacts.country(value);
            case "source" -> contacts.source(value);
            case "hasEmail", "hasPhone" -> texts.of("parties." + value);
            case "consent" -> consent(value.split(":"));
            case "since", "createdFrom", "createdTo", "changedFrom", "changedTo" -> moments.date(LocalDate.parse(value));
            default -> value;
        };
    }

    private String owner(String key) {
        return owners.all().stream().filter(each -> each.key().equals(key)).map(OwnerChoices.Choice::name).findFirst()
                .orElse(texts.of("parties.unknownOwner"));
    }

    private String consent(String... channelAndWord) {
        return texts.of("parties.consent." + channelAndWord[1], ConsentChannel.valueOf(channelAndWord[0]));
    }
}
