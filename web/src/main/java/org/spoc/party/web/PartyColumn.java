package org.spoc.party.web;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.spoc.party.service.PartySort;

/** What a list of parties can show beside their names, in the order in which it is offered. */
public enum PartyColumn {
    NAME(PartySort.NAME),
    STAGE(PartySort.STAGE),
    OWNER(null),
    REACH(null),
    PLACE(PartySort.COUNTRY),
    SOURCE(PartySort.SOURCE),
    CHANGED(PartySort.CHANGED),
    CREATED(PartySort.CREATED),
    KIND(PartySort.KIND),
    INDUSTRY(null),
    TAGS(null),
    LANGUAGE(null),
    SCORE(null),
    LAST_PURCHASE(null),
    NUMBER(null);

    /** What is shown as long as nobody chose. */
    public static final List<PartyColumn> USUAL = List.of(NAME, STAGE, OWNER, REACH, PLACE, SOURCE, CHANGED);

    private final PartySort sort;

    PartyColumn(PartySort sort) {
        this.sort = sort;
    }

    /** The order that a click on its head asks for; null when it has none. */
    public PartySort getSort() {
        return sort;
    }

    /** Numbers and days stand to the right. */
    public boolean isNumeric() {
        return this == CHANGED || this == CREATED || this == SCORE || this == LAST_PURCHASE || this == NUMBER;
    }

    /** What is no column is dropped; the name always comes first; nothing at all is what is usual. */
    public static List<PartyColumn> parse(String text) {
        if (text == null) {
            return USUAL;
        }
        Set<PartyColumn> chosen = new LinkedHashSet<>(Set.of(NAME));
        Arrays.stream(text.split(",")).map(word -> Arrays.stream(values()).filter(each -> each.name().equals(word)).findFirst().orElse(null))
                .filter(Objects::nonNull).forEach(chosen::add);
        return List.copyOf(chosen);
    }

    static String text(List<PartyColumn> columns) {
        return columns.equals(USUAL) ? null : columns.stream().map(Enum::name).collect(Collectors.joining(","));
    }
}
