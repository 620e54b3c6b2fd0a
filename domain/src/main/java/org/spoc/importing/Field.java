package org.spoc.importing;

import static org.spoc.importing.ImportTarget.PARTIES;
import static org.spoc.importing.ImportTarget.PEOPLE;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What a column can mean. A field belongs to parties, to people of the company, or to both; some can be told by several
 * columns, as a second telephone number.
 */
public enum Field {

    /** Identifies the row in the system it comes from; a second import finds it again by this. */
    KEY(Columns.ONE, PARTIES),
    NAME(Columns.ONE, PARTIES, PEOPLE),
    GIVEN_NAME(Columns.ONE, PARTIES),
    FAMILY_NAME(Columns.ONE, PARTIES),
    /** Person or organisation. */
    KIND(Columns.ONE, PARTIES),
    EMAIL(Columns.SEVERAL, PARTIES),
    PHONE(Columns.SEVERAL, PARTIES, PEOPLE),
    COUNTRY(Columns.ONE, PARTIES),
    CITY(Columns.ONE, PARTIES),
    STREET(Columns.ONE, PARTIES),
    POSTAL_CODE(Columns.ONE, PARTIES),
    REGION(Columns.ONE, PARTIES),
    LANGUAGE(Columns.ONE, PARTIES, PEOPLE),
    SOURCE(Columns.ONE, PARTIES),
    INDUSTRY(Columns.ONE, PARTIES),
    EMPLOYEES(Columns.ONE, PARTIES),
    /** The parent organisation, by name. */
    PARENT(Columns.ONE, PARTIES),
    /** The organisation a person works for, by name. */
    ORGANISATION(Columns.ONE, PARTIES),
    /** The contact owner, by name, mail address or login. */
    OWNER(Columns.ONE, PARTIES),
    /** Where the party is in its journey; only a migration may say so. */
    STAGE(Columns.ONE, PARTIES),
    NO_EMAIL(Columns.ONE, PARTIES),
    NO_CALLS(Columns.ONE, PARTIES),
    NO_POST(Columns.ONE, PARTIES),
    EMAIL_ALLOWED(Columns.ONE, PARTIES),
    CALLS_ALLOWED(Columns.ONE, PARTIES),
    POST_ALLOWED(Columns.ONE, PARTIES),
    TAGS(Columns.SEVERAL, PARTIES),
    NOTES(Columns.SEVERAL, PARTIES),
    SCORE(Columns.ONE, PARTIES),
    /** When they asked for the first time. */
    INQUIRED_AT(Columns.ONE, PARTIES),
    MAIL(Columns.ONE, PEOPLE),
    LOGIN(Columns.ONE, PEOPLE),
    TEAM(Columns.ONE, PEOPLE),
    /** Who leads this person's team, by name. */
    LEAD(Columns.ONE, PEOPLE),
    /** The business unit. */
    UNIT(Columns.ONE, PEOPLE),
    ROLE(Columns.ONE, PEOPLE),
    TIME_ZONE(Columns.ONE, PEOPLE),
    SKILLS(Columns.SEVERAL, PEOPLE);

    private enum Columns { ONE, SEVERAL }

    private final Columns columns;
    private final Set<ImportTarget> targets;

    Field(Columns columns, ImportTarget... targets) {
        this.columns = columns;
        this.targets = Set.of(targets);
    }

    public boolean isOf(ImportTarget target) {
        return targets.contains(target);
    }

    /** Whether several columns may be this field. */
    public boolean repeats() {
        return columns == Columns.SEVERAL;
    }

    public static List<Field> of(ImportTarget target) {
        return Arrays.stream(values()).filter(field -> field.isOf(target)).toList();
    }
}
