package org.spoc.importing;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.spoc.lifecycle.Stage;
import org.spoc.party.ConsentChannel;
import org.spoc.party.Countries;
import org.spoc.party.CountryMatch;
import org.spoc.shared.EmailAddress;
import org.spoc.shared.EmailAddresses;
import org.spoc.party.LanguageTags;
import org.spoc.party.PartyKind;
import org.spoc.shared.PhoneNumber;
import org.spoc.shared.PhoneNumbers;
import org.spoc.shared.Parsed;
import org.spoc.shared.Reason;
import org.spoc.shared.Spelling;

/**
 * Reads a row as a party. A value that decides who the party is, or how and whether it may be reached, refuses the row
 * when it cannot be understood: key, kind, mail addresses, telephone numbers, consents, stage. One that only describes,
 * as country, language or size, is left out and noted.
 */
public final class PartyReading {

    private static final Pattern BETWEEN_SEVERAL = Pattern.compile("[;\\n]");
    private static final Pattern BETWEEN_TAGS = Pattern.compile("[;,|\\n]");
    private static final int LONGEST_TAG = 50;
    private static final int HIGHEST_SCORE = 100;
    private static final int LARGEST = 100_000_000;
    private static final Set<String> PERSON = Set.of("person", "p", "individual", "contact", "personne", "particulier");
    private static final Set<String> ORGANISATION = Set.of("organisation", "organization", "o", "company", "account",
        "business", "societe", "entreprise", "compte");

    private final RowValues values;
    private final Mapping mapping;
    private final ZoneId zone;
    private final List<RowReason> refusals = new ArrayList<>();
    private final List<Reason> notes = new ArrayList<>();

    /** @param zone where dates without a time zone were written */
    public PartyReading(RowValues values, Mapping mapping, ZoneId zone) {
        this.values = values;
        this.mapping = mapping;
        this.zone = zone;
    }

    /** What the row says; of no use when there are {@link #refusals}. */
    public PartyDraft draft() {
        PartyKind kind = kind();
        String country = country();
        String given = text(Field.GIVEN_NAME);
        String family = text(Field.FAMILY_NAME);
        var draft = new PartyDraft(values.number(), kind, key(), text(Field.NAME), template(), given, family, emails(),
            phones(country), country, text(Field.CITY), text(Field.STREET), text(Field.POSTAL_CODE), text(Field.REGION),
            language(), text(Field.SOURCE), mapping.defaultSource(), text(Field.INDUSTRY), number(Field.EMPLOYEES, LARGEST), text(Field.PARENT),
            text(Field.ORGANISATION), text(Field.OWNER), stage(), consents(), tags(), writtenNotes(),
            number(Field.SCORE, HIGHEST_SCORE), inquiredAt());
        if (!draft.isNamed()) {
            refuse(Field.NAME, "shape.NotBlank");
        }
        return draft;
    }

    /** Why the row cannot be taken; empty when it can. */
    public List<RowReason> refusals() {
        return List.copyOf(refusals);
    }

    /** What was left out or read differently from how it was written. */
    public List<Reason> notes() {
        return List.copyOf(notes);
    }

    private String text(Field field) {
        return values.one(field).orElse(null);
    }

    private PartyKind kind() {
        Optional<String> written = values.one(Field.KIND).map(Spelling::key);
        if (written.filter(PERSON::contains).isPresent()) {
            return PartyKind.PERSON;
        }
        if (written.filter(ORGANISATION::contains).isPresent()) {
            return PartyKind.ORGANISATION;
        }
        if (written.isPresent() || mapping.defaultKind() == null) {
            refuse(Field.KIND, "value.notAKind", text(Field.KIND));
        }
        return mapping.defaultKind() == ImportedKind.ORGANISATION ? PartyKind.ORGANISATION : PartyKind.PERSON;
    }

    private String key() {
        Optional<String> key = values.identifier(Field.KEY);
        if (mapping.has(Field.KEY) && key.isEmpty()) {
            refuse(Field.KEY, "value.keyMissing");
        }
        return key.orElse(null);
    }

    private String template() {
        return mapping.template()
            .map(template -> template.fill(values.number(), field -> values.identifier(field).orElse(null)))
            .filter(name -> !name.isBlank()).orElse(null);
    }

    private List<String> emails() {
        return each(Field.EMAIL, text -> EmailAddresses.parse(text).map(EmailAddress::address));
    }

    private List<String> phones(String country) {
        String region = country == null ? mapping.phoneCountry() : country;
        return each(Field.PHONE, text -> PhoneNumbers.parse(text, region).map(PhoneNumber::kept));
    }

    private List<String> each(Field field, Function<String, Parsed<String>> parse) {
        var kept = new LinkedHashSet<String>();
        for (String cell : values.all(field)) {
            for (String text : BETWEEN_SEVERAL.split(cell)) {
                if (!text.isBlank()) {
                    understood(field, parse.apply(text.strip())).ifPresent(kept::add);
                }
            }
        }
        return List.copyOf(kept);
    }

    private String country() {
        Optional<CountryMatch> match = values.one(Field.COUNTRY).map(Countries::resolve);
        match.filter(found -> found.found().isEmpty()).ifPresent(found -> note("import.countryUnknown", found.text()));
        match.filter(CountryMatch::corrected).ifPresent(found -> note("import.countryCorrected", found.text(), found.code()));
        return match.flatMap(CountryMatch::found).orElse(null);
    }

    private String language() {
        Optional<Parsed<String>> parsed = values.one(Field.LANGUAGE).map(LanguageTags::parse);
        parsed.filter(language -> !language.understood()).ifPresent(language -> note("import.languageUnknown", text(Field.LANGUAGE)));
        return parsed.flatMap(Parsed::found).orElse(null);
    }

    private Integer number(Field field, int most) {
        Optional<Parsed<Long>> parsed = values.one(field).map(CellValues::wholeNumber);
        Optional<Long> number = parsed.flatMap(Parsed::found).filter(found -> found >= 0 && found <= most);
        if (parsed.isPresent() && number.isEmpty()) {
            note("import.numberLeftOut", text(field), field);
        }
        return number.map(Long::intValue).orElse(null);
    }

    private Instant inquiredAt() {
        Optional<Parsed<Instant>> parsed = values.one(Field.INQUIRED_AT).map(text -> mapping.datePattern().parse(text, zone));
        parsed.filter(date -> !date.understood()).ifPresent(date -> note("import.dateLeftOut", text(Field.INQUIRED_AT)));
        return parsed.flatMap(Parsed::found).orElse(null);
    }

    /** Only a migration says so; without a word the history begins where it always does. */
    private Stage stage() {
        if (!mapping.migration() || !mapping.has(Field.STAGE)) {
            return null;
        }
        String written = values.one(Field.STAGE).orElse("");
        Optional<Stage> stage = mapping.stageOf(written).flatMap(PartyReading::stageNamed);
        if (stage.isEmpty() && !written.isEmpty()) {
            refuse(Field.STAGE, "value.stageNotMapped", written);
        }
        return stage.orElse(null);
    }

    private static Optional<Stage> stageNamed(String name) {
        return Arrays.stream(Stage.values()).filter(stage -> stage.name().equals(name)).findFirst();
    }

    /**
     * That nobody refused is no consent: «do not e-mail: no» says nothing, «do not e-mail: yes» is a refusal.
     */
    private Map<ConsentChannel, Boolean> consents() {
        var consents = new EnumMap<ConsentChannel, Boolean>(ConsentChannel.class);
        refused(Field.NO_EMAIL, ConsentChannel.EMAIL, consents);
        refused(Field.NO_CALLS, ConsentChannel.CALL, consents);
        refused(Field.NO_POST, ConsentChannel.POST, consents);
        yesNo(Field.EMAIL_ALLOWED).ifPresent(allowed -> consents.put(ConsentChannel.EMAIL, allowed));
        yesNo(Field.CALLS_ALLOWED).ifPresent(allowed -> consents.put(ConsentChannel.CALL, allowed));
        yesNo(Field.POST_ALLOWED).ifPresent(allowed -> consents.put(ConsentChannel.POST, allowed));
        return consents;
    }

    private void refused(Field field, ConsentChannel channel, Map<ConsentChannel, Boolean> consents) {
        yesNo(field).filter(refused -> refused).ifPresent(refused -> consents.put(channel, false));
    }

    private Optional<Boolean> yesNo(Field field) {
        return values.one(field).flatMap(text -> understood(field, CellValues.yesNo(text)));
    }

    private Set<String> tags() {
        return values.all(Field.TAGS).stream().flatMap(BETWEEN_TAGS::splitAsStream).map(String::strip)
            .filter(tag -> !tag.isEmpty() && fits(tag)).collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean fits(String tag) {
        if (tag.length() > LONGEST_TAG) {
            note("import.tagLeftOut", tag.substring(0, LONGEST_TAG) + '…', LONGEST_TAG);
        }
        return tag.length() <= LONGEST_TAG;
    }

    private String writtenNotes() {
        List<String> written = values.all(Field.NOTES);
        return written.isEmpty() ? null : String.join("\n", written);
    }

    private <T> Optional<T> understood(Field field, Parsed<T> parsed) {
        if (!parsed.understood()) {
            refusals.add(new RowReason(field, parsed.reason()));
        }
        return parsed.found();
    }

    private void refuse(Field field, String code, Object... arguments) {
        refusals.add(RowReason.of(field, code, arguments));
    }

    private void note(String code, Object... arguments) {
        notes.add(Reason.of(code, arguments));
    }
}
