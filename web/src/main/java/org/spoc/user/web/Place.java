package org.spoc.user.web;

import java.util.Locale;
import org.spoc.user.Permission;

/**
 * The pages that the navigation leads to, in its order. A new page is one line: the key that follows {@code g}, the
 * icon, the section and what the user must be allowed to do there. Its name is the text {@code place.NAME}.
 */
public enum Place {
    HOME('h', "home", Section.WORK, Permission.SEE_PARTIES),
    FOLLOW_UPS('o', "check", Section.WORK, Permission.SEE_PARTIES),
    DIRECTORY('d', "phone", Section.WORK, Permission.USE_DIRECTORY),
    PARTIES('p', "parties", Section.WORK, Permission.SEE_PARTIES),
    BOARD('b', "board", Section.WORK, Permission.SEE_PARTIES),
    FUNNEL('f', "funnel", Section.INSIGHT, Permission.SEE_PARTIES),
    ABSENCES('a', "absence", Section.COMPANY, Permission.USE_DIRECTORY),
    TEAMS('t', "team", Section.COMPANY, Permission.USE_DIRECTORY),
    USERS('u', "person", Section.COMPANY, Permission.USE_DIRECTORY),
    IMPORT('i', "import", Section.DATA, Permission.IMPORT),
    AUDIT('r', "audit", Section.DATA, Permission.SEE_AUDIT),
    ADMINISTRATION('s', "administration", Section.DATA, Permission.SEE_ADMINISTRATION);

    /** The groups of the navigation; the first one has no caption and is what phones show at the bottom. */
    public enum Section { WORK, INSIGHT, COMPANY, DATA }

    private final char key;
    private final String icon;
    private final Section section;
    private final Permission permission;

    Place(char key, String icon, Section section, Permission permission) {
        this.key = key;
        this.icon = icon;
        this.section = section;
        this.permission = permission;
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

    /** Who has it sees the entry. The services behind the page decide for themselves. */
    public Permission getPermission() {
        return permission;
    }

    /** Address of the page below the context root. */
    public String getPath() {
        return "/" + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".xhtml";
    }
}
