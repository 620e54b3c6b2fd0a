package org.spoc.ownership.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spoc.ownership.service.Directory;
import org.spoc.ownership.service.DirectoryAnswer;

/**
 * Parties that may be the one that somebody is about to register. Asked in the background while a name or a mail
 * address is typed, so that nobody registers a party twice.
 */
@Named
@RequestScoped
public class AlikePage {

    private static final int SHOWN = 3;
    private static final int SHORTEST = 4;

    @Inject
    private Directory directory;
    private String name;
    private String givenName;
    private String familyName;
    private String emails;
    private List<DirectoryAnswer> found;

    public List<DirectoryAnswer> getFound() {
        if (found == null) {
            found = questions(name, givenName, familyName, emails).stream().flatMap(each -> directory.ask(each, SHOWN).stream())
                    .collect(Collectors.toMap(DirectoryAnswer::party, each -> each, (first, again) -> first, LinkedHashMap::new))
                    .values().stream().limit(SHOWN).toList();
        }
        return found;
    }

    /** What to look for: whole mail addresses first, since two parties hardly share one, then the name. */
    static List<String> questions(String name, String givenName, String familyName, String emails) {
        List<String> questions = new ArrayList<>();
        Stream.of((emails == null ? "" : emails).split("[\\s,;]+")).filter(each -> each.matches("[^@]+@[^@]+\\.[^@]{2,}"))
                .limit(3).forEach(questions::add);
        String whole = name != null ? name : givenName == null || familyName == null ? "" : givenName + " " + familyName;
        Stream.of(whole.strip()).filter(each -> each.length() >= SHORTEST).forEach(questions::add);
        return questions;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getGivenName() {
        return givenName;
    }

    public void setGivenName(String givenName) {
        this.givenName = givenName;
    }

    public String getFamilyName() {
        return familyName;
    }

    public void setFamilyName(String familyName) {
        this.familyName = familyName;
    }

    public String getEmails() {
        return emails;
    }

    public void setEmails(String emails) {
        this.emails = emails;
    }
}
