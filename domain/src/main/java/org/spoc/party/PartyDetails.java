package org.spoc.party;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.spoc.shared.Legible;
import org.spoc.shared.Plausible;

/**
 * Everything about a party that people simply type; stage and owner are not among it, they move by verbs. The shape of
 * each field stands here once, for the page, REST and the import.
 *
 * @param kind person or organisation; cannot change later
 * @param name of an organisation; for a person null to have it made of given and family name
 * @param emails most important first, each a valid address, no two alike
 * @param phones most important first, E.164 or as dialled in {@code country}
 * @param country ISO 3166-1 alpha-2
 * @param language BCP 47
 * @param source where the party came from; null records the way in
 * @param industry of an organisation
 * @param employees size of an organisation
 * @param parent id of the organisation this one belongs to
 * @param score 0 to 100
 * @param inquiredAt when the party first asked about us
 */
public record PartyDetails(
        @NotNull PartyKind kind,
        @Size(max = 200) @Legible String name,
        @Size(max = 100) @Legible String givenName,
        @Size(max = 100) @Legible String familyName,
        @NotNull @Size(max = 20) List<@NotNull @Size(max = 254) String> emails,
        @NotNull @Size(max = 20) List<@NotNull @Size(max = 50) String> phones,
        @NotNull @Size(max = 10) List<@NotNull @Valid PostalAddress> addresses,
        String country,
        @Size(max = 100) @Legible String city,
        @Size(max = 35) String language,
        @Size(max = 100) @Legible String source,
        @Size(max = 100) @Legible String industry,
        @Min(0) @Max(100_000_000) Integer employees,
        Long parent,
        @NotNull @Size(max = 50) Set<@NotNull @Size(min = 1, max = 50) @Pattern(regexp = TAG, message = TAG_FORM) @Legible String> tags,
        @Size(max = 10_000) @Legible(lines = true) String notes,
        @Min(0) @Max(100) Integer score,
        @Size(max = 2_000) @Legible(lines = true) String need,
        @Size(max = 500) @Legible(lines = true) String authority,
        @PastOrPresent @Plausible Instant inquiredAt) implements Serializable {

    /** Between tags people write commas, so none has one. */
    public static final String TAG = "[^,]*";
    /** Key of the sentence that says so. */
    public static final String TAG_FORM = "shape.comma";

    public PartyDetails {
        emails = emails == null ? List.of() : List.copyOf(emails);
        phones = phones == null ? List.of() : List.copyOf(phones);
        addresses = addresses == null ? List.of() : List.copyOf(addresses);
        tags = tags == null ? Set.of() : new java.util.TreeSet<>(tags);
    }

    /** The name that is shown: as given, or made of given and family name; empty when there is neither. */
    public String displayName() {
        if (kind == PartyKind.ORGANISATION || name != null && !name.isBlank()) {
            return name == null ? "" : name.trim();
        }
        return (blankIfNull(givenName) + " " + blankIfNull(familyName)).trim();
    }

    /** The same with the source recorded: a suspect always has one. */
    public PartyDetails fromSource(String otherwise) {
        return source != null ? this : new PartyDetails(kind, name, givenName, familyName, emails, phones, addresses,
                country, city, language, otherwise, industry, employees, parent, tags, notes, score, need, authority, inquiredAt);
    }

    /** The same under another parent organisation. */
    public PartyDetails under(Long organisation) {
        return new PartyDetails(kind, name, givenName, familyName, emails, phones, addresses, country, city, language,
                source, industry, employees, organisation, tags, notes, score, need, authority, inquiredAt);
    }

    /** The same with what qualifies a lead. */
    public PartyDetails qualified(Integer points, String needed, String decides) {
        return new PartyDetails(kind, name, givenName, familyName, emails, phones, addresses, country, city, language,
                source, industry, employees, parent, tags, notes, points, needed, decides, inquiredAt);
    }

    /** The same with these tags. */
    public PartyDetails tagged(Set<String> others) {
        return new PartyDetails(kind, name, givenName, familyName, emails, phones, addresses, country, city, language,
                source, industry, employees, parent, others, notes, score, need, authority, inquiredAt);
    }

    /** The same with the name as it is shown, which is how it is kept. */
    PartyDetails named() {
        return withName(displayName());
    }

    /** The same without a name of its own: for a person the name is then made of given and family name. */
    PartyDetails unnamed() {
        return withName(null);
    }

    private PartyDetails withName(String other) {
        return new PartyDetails(kind, other, givenName, familyName, emails, phones, addresses, country, city, language,
                source, industry, employees, parent, tags, notes, score, need, authority, inquiredAt);
    }

    private static String blankIfNull(String text) {
        return text == null ? "" : text.trim();
    }
}
