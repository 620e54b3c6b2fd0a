package org.spoc.importing;

import static java.util.Map.entry;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.spoc.shared.EmailAddress;
import org.spoc.shared.EmailAddresses;
import org.spoc.party.LanguageTags;
import org.spoc.shared.Parsed;
import org.spoc.shared.Reason;
import org.spoc.shared.Spelling;
import org.spoc.user.Role;

/**
 * Reads a row as somebody of the company. Mail address, login and roles refuse the row when they cannot be understood;
 * language and time zone are left out and noted.
 */
public final class PersonReading {

    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,99}");
    private static final Pattern BETWEEN = Pattern.compile("[;,|\\n]");
    private static final Set<String> SPOKEN = Set.of("en", "fr");
    private static final int LONGEST_SKILL = 50;
    private static final Map<String, Role> ROLES = Map.ofEntries(entry("lecteur", Role.READER), entry("interlocuteur", Role.CONTACT),
        entry("manager", Role.LEAD), entry("teamlead", Role.LEAD), entry("responsable", Role.LEAD), entry("responsabledequipe", Role.LEAD),
        entry("admin", Role.ADMINISTRATOR), entry("administrateur", Role.ADMINISTRATOR), entry("auditeur", Role.AUDITOR),
        entry("agent", Role.CONTACT), entry("salesagent", Role.CONTACT));

    private final RowValues values;
    private final Mapping mapping;
    private final List<RowReason> refusals = new ArrayList<>();
    private final List<Reason> notes = new ArrayList<>();

    public PersonReading(RowValues values, Mapping mapping) {
        this.values = values;
        this.mapping = mapping;
    }

    /** What the row says; of no use when there are {@link #refusals}. */
    public PersonDraft draft() {
        String name = values.one(Field.NAME).or(this::template).orElse(null);
        if (name == null) {
            refusals.add(RowReason.of(Field.NAME, "shape.NotBlank"));
        }
        return new PersonDraft(values.number(), name, mail(), login(), text(Field.PHONE), language(), timeZone(),
            text(Field.TEAM), text(Field.LEAD), text(Field.UNIT), roles(), skills());
    }

    /** Why the row cannot be taken; empty when it can. */
    public List<RowReason> refusals() {
        return List.copyOf(refusals);
    }

    /** What was left out. */
    public List<Reason> notes() {
        return List.copyOf(notes);
    }

    private String text(Field field) {
        return values.one(field).orElse(null);
    }

    private Optional<String> template() {
        return mapping.template().map(template -> template.fill(values.number(), field -> values.identifier(field).orElse(null)))
            .filter(name -> !name.isBlank());
    }

    private String mail() {
        Optional<Parsed<EmailAddress>> parsed = values.one(Field.MAIL).map(EmailAddresses::parse);
        parsed.filter(mail -> !mail.understood()).ifPresent(mail -> refusals.add(new RowReason(Field.MAIL, mail.reason())));
        return parsed.flatMap(Parsed::found).map(EmailAddress::address).orElse(null);
    }

    private String login() {
        Optional<String> login = values.identifier(Field.LOGIN).map(text -> text.toLowerCase(Locale.ROOT));
        login.filter(text -> !LOGIN.matcher(text).matches())
            .ifPresent(text -> refusals.add(RowReason.of(Field.LOGIN, "shape.Pattern")));
        return login.orElse(null);
    }

    private String language() {
        Optional<String> written = values.one(Field.LANGUAGE);
        Optional<String> known = written.map(LanguageTags::parse).flatMap(Parsed::found)
            .map(tag -> tag.substring(0, 2)).filter(SPOKEN::contains);
        written.filter(text -> known.isEmpty()).ifPresent(text -> notes.add(Reason.of("import.languageUnknown", text)));
        return known.orElse(null);
    }

    private String timeZone() {
        Optional<String> written = values.one(Field.TIME_ZONE);
        Optional<String> known = written.filter(ZoneId.getAvailableZoneIds()::contains);
        written.filter(text -> known.isEmpty()).ifPresent(text -> notes.add(Reason.of("import.timeZoneUnknown", text)));
        return known.orElse(null);
    }

    private Set<Role> roles() {
        var roles = EnumSet.noneOf(Role.class);
        values.one(Field.ROLE).stream().flatMap(BETWEEN::splitAsStream).map(String::strip).filter(text -> !text.isEmpty())
            .forEach(text -> role(text).ifPresentOrElse(roles::add,
                () -> refusals.add(RowReason.of(Field.ROLE, "value.notARole", text))));
        return roles;
    }

    private static Optional<Role> role(String text) {
        String key = Spelling.key(text);
        return Arrays.stream(Role.values()).filter(role -> Spelling.key(role.name()).equals(key)).findFirst()
            .or(() -> Optional.ofNullable(ROLES.get(key)));
    }

    private List<String> skills() {
        return values.all(Field.SKILLS).stream().flatMap(BETWEEN::splitAsStream).map(String::strip)
            .filter(skill -> !skill.isEmpty() && skill.length() <= LONGEST_SKILL).distinct().toList();
    }
}
