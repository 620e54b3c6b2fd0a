package org.spoc.party.service;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.spoc.interaction.Interaction;

/**
 * Which events a timeline shows. Every part but the zone may be null: then it does not narrow.
 *
 * @param what one kind of events
 * @param type one type of interactions; then there is nothing else
 * @param direction of interactions; then there is nothing else
 * @param from first day
 * @param until last day, included
 * @param text what must occur in title or body, whatever the case
 * @param zone time zone of whoever looks, which says what a day is
 */
public record TimelineFilter(TimelineRow.What what, Interaction.Type type, Interaction.Direction direction, LocalDate from,
        LocalDate until, String text, ZoneId zone) implements Serializable {

    /** Everything. */
    public static TimelineFilter all(ZoneId zone) {
        return new TimelineFilter(null, null, null, null, null, null, zone);
    }

    Stream<TimelineSource> sources() {
        boolean interactions = type != null || direction != null;
        return Stream.of(TimelineSource.values()).filter(source -> what == null || source.what() == what)
                .filter(source -> !interactions || source == TimelineSource.INTERACTION);
    }
}
