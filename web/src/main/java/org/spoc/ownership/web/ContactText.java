package org.spoc.ownership.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spoc.ownership.service.ContactView;
import org.spoc.party.PartyDetails;
import org.spoc.party.PostalAddress;
import org.spoc.shared.PhoneNumbers;
import org.spoc.shared.web.Moments;
import org.spoc.shared.web.Texts;
import org.spoc.shared.web.Visitor;
import org.spoc.user.Channel;

/** Who is the contact, in words; and how telephone numbers, places and languages are written. */
@Named
@RequestScoped
public class ContactText {

    @Inject
    private Texts texts;
    @Inject
    private Moments moments;
    @Inject
    private Visitor visitor;

    /** The dot on the picture: {@code in}, {@code away}, or none for a team. */
    public String presence(ContactView contact) {
        return contact.owner().isTeam() ? null : contact.awayUntil() == null ? "in" : "away";
    }

    public String line(ContactView contact) {
        return texts.of(contact.owner().isTeam() ? "contact.accountableTeam" : "contact.accountable", contact.unit(),
                moments.date(contact.since()));
    }

    public String away(ContactView contact) {
        boolean open = contact.awayUntil().equals(LocalDate.MAX);
        return open ? texts.of("contact.left") : texts.of("contact.awayUntil", moments.date(contact.awayUntil()));
    }

    public String standIn(ContactView contact) {
        return texts.of(!contact.acting().present() ? "contact.nobodyIn"
                : contact.owner().isTeam() ? "contact.answersForTeam" : "contact.standsIn");
    }

    /** A link that dials. */
    public String call(String number) {
        return "tel:" + number.replaceAll("[^+\\d;=ext]", "");
    }

    /** As people write it; as it is when it is no valid number. */
    public String phone(String number) {
        return PhoneNumbers.parse(number, null).map(PhoneNumbers::display).found().orElse(number);
    }

    public String address(PostalAddress address) {
        return joined(address.getStreet(), joinedBy(" ", address.getPostalCode(), address.getCity()), address.getRegion(),
                country(address.getCountry()));
    }

    public String place(PartyDetails details) {
        return joined(details.city(), country(details.country()));
    }

    public String country(String code) {
        return code == null ? null : new Locale("", code).getDisplayCountry(visitor.getLocale());
    }

    public String language(String tag) {
        return Locale.forLanguageTag(tag).getDisplayName(visitor.getLocale());
    }

    /** A source that records the way in is said in words, any other as it was given. */
    public String source(String source) {
        return Stream.of(Channel.values()).filter(channel -> channel.name().equals(source)).findFirst()
                .map(channel -> texts.of("source." + channel.name())).orElse(source);
    }

    private static String joined(String... parts) {
        return joinedBy(", ", parts);
    }

    private static String joinedBy(String between, String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).filter(part -> !part.isBlank()).collect(Collectors.joining(between));
    }
}
