package org.spoc.interaction.service;

import java.io.Serializable;
import java.time.Instant;
import org.spoc.interaction.Interaction;

/**
 * An interaction in a list.
 *
 * @param recordedBy name of who recorded it; null when the system did
 * @param onBehalfOf name of the absent owner; null when nobody was stood in for
 */
public record InteractionRow(long id, Interaction.Type type, Interaction.Direction direction, Instant at, String subject,
        String body, String recordedBy, String onBehalfOf) implements Serializable {
}
