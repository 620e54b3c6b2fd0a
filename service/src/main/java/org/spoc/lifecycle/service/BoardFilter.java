package org.spoc.lifecycle.service;

import java.io.Serializable;
import org.spoc.ownership.Owner;

/**
 * Which parties the board shows. Every part may be null: then it does not narrow.
 *
 * @param team parties of this team and of its members
 * @param stuck only those that are too long in their stage
 */
public record BoardFilter(Owner owner, Long team, String source, boolean stuck) implements Serializable {

    public static final BoardFilter ALL = new BoardFilter(null, null, null, false);
}
