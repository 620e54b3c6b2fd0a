package org.spoc.guide.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The chapters of the guide, in reading order, each with the pages of the product that it tells about. A new chapter is
 * one line here and one file in each language of {@code docs/guide}.
 */
public enum Chapter {
    FIRST_STEPS("profile", "new-password"),
    CONTACT("directory"),
    WORK("home", "follow-ups"),
    PARTIES("parties", "party-view", "bulk", "bulk-job"),
    PARTY("party", "new-party"),
    STAGES,
    BOARD("board"),
    FUNNEL("funnel", "funnel-parties"),
    IMPORT("import", "import-job"),
    ABSENCES("absences"),
    TEAMS("teams", "team", "users", "user", "new-user"),
    ADMINISTRATION("administration", "audit"),
    OWNERSHIP,
    KEYBOARD;

    private final List<String> pages;

    Chapter(String... pages) {
        this.pages = List.of(pages);
    }

    /** The chapter of this name, as it stands in addresses and in the names of the files. */
    public static Optional<Chapter> of(String id) {
        return Arrays.stream(values()).filter(each -> each.getId().equals(id)).findFirst();
    }

    /** The chapter that tells about a page, for example {@code /parties.xhtml}. */
    public static Optional<Chapter> ofPage(String path) {
        return Arrays.stream(values()).filter(each -> each.pages.stream().anyMatch(page -> path.equals("/" + page + ".xhtml"))).findFirst();
    }

    public String getId() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Address of its page below the context root. */
    public String getPath() {
        return "/guide.xhtml?chapter=" + getId();
    }

    /** The one before it, and nothing before the first. */
    public Optional<Chapter> previous() {
        return at(ordinal() - 1);
    }

    /** The one after it, and nothing after the last. */
    public Optional<Chapter> next() {
        return at(ordinal() + 1);
    }

    private static Optional<Chapter> at(int place) {
        return place < 0 || place >= values().length ? Optional.empty() : Optional.of(values()[place]);
    }
}
