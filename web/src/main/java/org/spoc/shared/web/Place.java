package org.spoc.shared.web;

import java.util.List;
import java.util.Locale;

/**
 * The pages that the navigation leads to, in its order. A new page is one line: the key that follows {@code g}, the
 * icon, the section and, where not everybody may go there, the roles. Its name is the text {@code place.NAME}.
 */
public enum Place {
    DIRECTORY('d', "phone", Section.WORK),
    PARTIES('p', "parties", Section.WORK),
    IMPORT('i', "import", Section.DATA, "LEAD", "ADMINISTRATOR");

    /** The groups of the navigation; the first one has no caption and is what phones show at the bottom. */
    public enum Section { WORK, INSIGHT, DATA }

    private final char key;
    private final String icon;
    private final Section section;
    private final List<String> roles;

    Place(char key, String icon, Section section, String... roles) {
        this.key = key;
        this.icon = icon;
        this.section = section;
        this.roles = List.of(roles);
    }

    public char getKey() {
        return key;
    }

    public String getIcon() {
        return icon;
    }

    public Section getSection() {
        return section;
    }

    /** Roles that see the entry; empty when everybody does. The services behind the page decide for themselves. */
    public List<String> getRoles() {
        return roles;
    }

    /** Address of the page below the context root. */
    public String getPath() {
        return "/" + name().toLowerCase(Locale.ROOT) + ".xhtml";
    }
}
