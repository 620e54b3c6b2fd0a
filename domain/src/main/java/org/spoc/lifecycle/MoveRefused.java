package org.spoc.lifecycle;

import jakarta.ejb.ApplicationException;
import java.util.List;
import org.spoc.shared.RuleBroken;

/**
 * The move is not possible yet. Does not roll back, because the refused attempt is stored with what was missing (L4);
 * nothing else was written when it is thrown.
 */
@ApplicationException(rollback = false)
public class MoveRefused extends RuleBroken {

    private final transient List<Finding> broken;

    /** @param broken what is missing; empty when there is no way from one stage to the other at all */
    public MoveRefused(Stage from, Stage to, List<Finding> broken) {
        super(broken.isEmpty() ? "move.noWay" : "move.refused", from, to);
        this.broken = List.copyOf(broken);
    }

    public List<Finding> broken() {
        return broken == null ? List.of() : broken;
    }
}
