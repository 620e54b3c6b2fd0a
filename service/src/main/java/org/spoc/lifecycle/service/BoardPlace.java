package org.spoc.lifecycle.service;

import java.io.Serializable;
import java.time.Instant;

/** Where the cards of a column ended that were read so far. */
public record BoardPlace(Instant since, long id) implements Serializable {
}
