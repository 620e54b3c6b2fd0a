package org.spoc.party.web;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.spoc.party.service.PartyRow;

/** What stands in one cell of an exported list; a column of the page may be several cells. */
public enum PartyCell {
    NUMBER("id", PartyRow::id),
    NAME("name", PartyRow::name),
    KIND("kind", PartyRow::kind),
    STAGE("stage", PartyRow::stage),
    STAGE_SINCE("stageSince", PartyRow::stageSince),
    OWNER_KEY("owner", row -> row.owner().toString().toLowerCase(Locale.ROOT)),
    OWNER("ownerName", PartyRow::ownerName),
    EMAIL("email", PartyRow::email),
    PHONE("phone", PartyRow::phone),
    CITY("city", PartyRow::city),
    COUNTRY("country", PartyRow::country),
    SOURCE("source", PartyRow::source),
    CHANGED("changedAt", PartyRow::changedAt),
    CREATED("createdAt", PartyRow::createdAt),
    INDUSTRY("industry", PartyRow::industry),
    TAGS("tags", row -> String.join(", ", row.tags())),
    LANGUAGE("language", PartyRow::language),
    SCORE("score", PartyRow::score),
    LAST_PURCHASE("lastPurchaseOn", PartyRow::lastPurchaseOn);

    private final String member;
    private final Function<PartyRow, Object> value;

    PartyCell(String member, Function<PartyRow, Object> value) {
        this.member = member;
        this.value = value;
    }

    /** Its name for machines. */
    public String member() {
        return member;
    }

    /** A text, a number, a constant, a day or an instant; null when it is not known. */
    Object of(PartyRow row) {
        return value.apply(row);
    }

    /** @param exact for machines: these begin with the number and name the owner by kind and number as well */
    static List<PartyCell> of(List<PartyColumn> columns, boolean exact) {
        Stream<PartyCell> cells = columns.stream().flatMap(column -> of(column, exact));
        return (exact ? Stream.concat(Stream.of(NUMBER), cells) : cells).distinct().toList();
    }

    private static Stream<PartyCell> of(PartyColumn column, boolean exact) {
        return switch (column) {
            case STAGE -> Stream.of(STAGE, STAGE_SINCE);
            case OWNER -> exact ? Stream.of(OWNER_KEY, OWNER) : Stream.of(OWNER);
            case REACH -> Stream.of(EMAIL, PHONE);
            case PLACE -> Stream.of(CITY, COUNTRY);
            default -> Stream.of(valueOf(column.name()));
        };
    }
}
