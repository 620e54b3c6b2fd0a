package org.spoc.ownership.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spoc.ownership.service.ContactView;
import org.spoc.ownership.service.DirectoryAnswer;
import org.spoc.party.PartyKind;
import org.spoc.shared.SearchText;
import org.spoc.shared.web.Moments;
import org.spoc.shared.web.Texts;

/** What the directory says about a match and its contact. */
@Named
@RequestScoped
public class DirectoryText {

    private static final Pattern TOKEN = Pattern.compile("\\S+");

    /** @param asked whether it was asked for */
    public record Piece(String text, boolean asked) {
    }

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

    /** A name in pieces: what was asked for, and what stands between. */
    public List<Piece> marked(String name, String question) {
        return pieces(name, SearchText.words(question));
    }

    /** A word that is as long without its accents is marked in part, any other one as a whole. */
    static List<Piece> pieces(String name, List<String> words) {
        var pieces = new ArrayList<Piece>();
        int through = 0;
        for (Matcher token = TOKEN.matcher(name); token.find();) {
            String plain = SearchText.of(token.group());
            Optional<String> hit = words.stream().filter(plain::contains).max(Comparator.comparingInt(String::length));
            if (hit.isPresent()) {
                boolean same = plain.length() == token.group().length();
                int from = token.start() + (same ? plain.indexOf(hit.get()) : 0);
                pieces.add(new Piece(name.substring(through, from), false));
                through = same ? from + hit.get().length() : token.end();
                pieces.add(new Piece(name.substring(from, through), true));
            }
        }
        pieces.add(new Piece(name.substring(through), false));
        return pieces.stream().filter(piece -> !piece.text().isEmpty()).toList();
    }

    static String firstWord(String name) {
        return name.strip().split("\\s+", 2)[0];
    }
}
