package org.spoc.lifecycle.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.spoc.lifecycle.Stage;
import org.spoc.ownership.service.PartyScope;

/**
 * Parties in columns by stage, latest first. What is read does not grow with the number of parties: cards are read from
 * an index as far as they are shown, counts end at {@link #COUNTED_UP_TO}, sums at {@link #DEALS_ADDED_UP_TO} deals.
 * Cards are moved with {@link StageTransitions} like everything else.
 */
@Stateless
public class Board {

    /** Larger columns are not counted out; the board says «more than». */
    public static final int COUNTED_UP_TO = 10_000;
    /** More open deals than these are not added up. */
    public static final int DEALS_ADDED_UP_TO = 10_000;

    @Inject
    private BoardStatement statement;
    @Inject
    private BoardNumbers numbers;
    @Inject
    private BoardCards cards;

    /**
     * All columns with their numbers.
     *
     * @param open those whose cards are shown as well
     * @param size so many cards of each
     */
    public List<BoardColumn> columns(BoardFilter filter, Set<Stage> open, int size) {
        return read(filter, EnumSet.allOf(Stage.class), open, null, size);
    }

    /** One column, from its beginning or after a place. */
    public BoardColumn column(BoardFilter filter, Stage stage, BoardPlace after, int size) {
        return read(filter, Set.of(stage), Set.of(stage), after, size).get(0);
    }

    private List<BoardColumn> read(BoardFilter filter, Set<Stage> stages, Set<Stage> open, BoardPlace after, int size) {
        PartyScope scope = statement.scope(filter);
        Map<Stage, Integer> counts = numbers.counts(filter, scope, stages);
        Map<Stage, List<BoardColumn.Sum>> sums = numbers.sums(filter, scope, stages);
        // one more than asked for tells whether there are more
        Map<Stage, List<BoardCard>> found = cards.of(filter, scope, open, after, size + 1);
        return Arrays.stream(Stage.values()).filter(stages::contains).map(stage -> column(stage, counts.getOrDefault(stage, 0),
                sums == null ? null : sums.getOrDefault(stage, List.of()),
                open.contains(stage) ? found.getOrDefault(stage, List.of()) : null, size)).toList();
    }

    private static BoardColumn column(Stage stage, int count, List<BoardColumn.Sum> sums, List<BoardCard> found, int size) {
        List<BoardCard> shown = found == null ? null : found.stream().limit(size).toList();
        boolean more = found != null && found.size() > size;
        return new BoardColumn(stage, count, sums, shown, more ? placeOf(shown.get(size - 1)) : null);
    }

    private static BoardPlace placeOf(BoardCard card) {
        return new BoardPlace(card.since(), card.id());
    }
}
