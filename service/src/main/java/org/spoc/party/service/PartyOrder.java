package org.spoc.party.service;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * By what a list is ordered, the most important first, as in {@code STAGE,-CHANGED}: at most five different keys, with a
 * minus for the other way round than a key usually goes.
 */
public record PartyOrder(List<Key> keys) implements Serializable {

    /** More keys than this nobody reads, and the database has to sort by them. */
    public static final int MOST = 5;

    public static final PartyOrder BY_NAME = new PartyOrder(List.of(new Key(PartySort.NAME, false)));

    /** @param reversed the other way round than this order usually is */
    public record Key(PartySort by, boolean reversed) implements Serializable {

        Key turned() {
            return new Key(by, !reversed);
        }

        @Override
        public String toString() {
            return (reversed ? "-" : "") + by;
        }
    }

    public PartyOrder {
        keys = List.copyOf(keys);
    }

    /** What is no key, comes twice or is one too many is dropped; nothing at all is the order by name. */
    public static PartyOrder parse(String text) {
        var keys = new ArrayList<Key>();
        for (String word : text == null ? new String[0] : text.split(",")) {
            Arrays.stream(PartySort.values()).filter(each -> each.name().equals(word.strip().replaceFirst("^-", "")))
                    .filter(each -> keys.size() < MOST && keys.stream().noneMatch(key -> key.by() == each))
                    .forEach(each -> keys.add(new Key(each, word.strip().startsWith("-"))));
        }
        return keys.isEmpty() ? BY_NAME : new PartyOrder(keys);
    }

    /** By one key alone; the other way round when that is the order already. */
    public PartyOrder by(PartySort wanted) {
        Key key = new Key(wanted, false);
        return new PartyOrder(List.of(keys.equals(List.of(key)) ? key.turned() : key));
    }

    /** Also by this key, after the others; turned round when it is among them. The same when there are five already. */
    public PartyOrder andBy(PartySort wanted) {
        var more = new ArrayList<>(keys.stream().map(key -> key.by() == wanted ? key.turned() : key).toList());
        if (place(wanted) == 0 && more.size() < MOST) {
            more.add(new Key(wanted, false));
        }
        return new PartyOrder(more);
    }

    /** Which one this key is, from 1 on; 0 when the list is not ordered by it. */
    public int place(PartySort by) {
        return keys.stream().map(Key::by).toList().indexOf(by) + 1;
    }

    /** Whether values of this key grow down the list. */
    public boolean ascending(PartySort by) {
        return keys.stream().filter(key -> key.by() == by).anyMatch(key -> key.reversed() == by.latestFirst());
    }

    String orderBy() {
        Key last = keys.get(keys.size() - 1);
        String direction = last.by().direction(last.reversed());
        boolean named = last.by().placed() || place(PartySort.NAME) > 0;
        return keys.stream().map(key -> key.by().expression() + " " + key.by().direction(key.reversed()))
                .collect(Collectors.joining(", ", "order by ", ""))
                + (named ? "" : ", " + PartySort.NAME.expression() + " " + direction) + ", p.id " + direction;
    }

    @Override
    public String toString() {
        return keys.stream().map(Key::toString).collect(Collectors.joining(","));
    }
}
