package org.spoc.party.web;

import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spoc.party.PartyKind;

/** Where the form of a new party begins: with what was already typed elsewhere, in the field where it belongs. */
final class NewPartyStart {

    private static final Pattern PHONE = Pattern.compile("\\+?[\\d\\s().\\-/]{4,}");

    private NewPartyStart() {
    }

    /** @param asked a name, a mail address or a phone number; null for nothing */
    static PartyForm from(String asked) {
        PartyForm form = new PartyForm(PartyKind.PERSON);
        if (asked == null || asked.isBlank()) {
            return form;
        }
        if (asked.contains("@")) {
            form.setEmails(asked.strip());
        } else if (PHONE.matcher(asked).matches()) {
            form.setPhones(asked.strip());
        } else {
            form.setName(asked.strip());
            split(form);
        }
        return form;
    }

    /** Turns the form to the other kind; the name goes along. */
    static void change(PartyForm form, PartyKind kind) {
        if (form.getKind() == kind) {
            return;
        }
        form.setKind(kind);
        if (form.isPerson()) {
            split(form);
        } else {
            String name = Stream.of(form.getGivenName(), form.getFamilyName()).filter(Objects::nonNull).collect(Collectors.joining(" "));
            form.setName(name.isEmpty() ? null : name);
        }
    }

    private static void split(PartyForm form) {
        String name = form.getName() == null ? "" : form.getName().strip();
        int blank = name.indexOf(' ');
        form.setGivenName(blank < 0 ? null : name.substring(0, blank));
        form.setFamilyName(name.isEmpty() ? null : name.substring(blank + 1));
        form.setName(null);
    }
}
