package org.spoc.ownership.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spoc.ownership.service.ContactView;
import org.spoc.ownership.service.DirectoryAnswer;
import org.spoc.party.PartyKind;
import org.spoc.shared.web.Moments;
import org.spoc.shared.web.Texts;

/** What the directory says about a match and its contact. */
@Named
@RequestScoped
public class DirectoryText {

    @Inject
    private Texts texts;
    @Inject
    private Moments moments;
    @Inject
    private ContactText contactText;

    /** What tells a party from others of the same name: {@code Technology · Phoenix, United States · subsidiary of …}. */
    public String facts(DirectoryAnswer answer) {
        String place = Stream.of(answer.city(), contactText.country(answer.country())).filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        String parent = answer.kind() == PartyKind.PERSON || answer.organisation() == null ? null
                : texts.of("directory.subsidiary", answer.organisation());
        return Stream.of(answer.industry(), place, parent).filter(Objects::nonNull).filter(each -> !each.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    public String accountable(ContactView contact) {
        return texts.of(contact.owner().isTeam() ? "directory.accountableTeam" : "directory.accountable",
                moments.date(contact.since()));
    }

    /** «Call», and whom when that is not the accountable one. */
    public String call(ContactView contact) {
        return contact.stoodIn() ? texts.of("contact.call.name", firstWord(contact.acting().name())) : texts.of("contact.call");
    }

    static String firstWord(String name) {
        return name.strip().split("\\s+", 2)[0];
    }
}
