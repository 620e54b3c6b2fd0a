package org.spoc.bulk;

import java.io.Serializable;
import org.spoc.lifecycle.Stage;
import org.spoc.ownership.Owner;
import org.spoc.shared.Invalid;
import org.spoc.shared.Legibility;

/**
 * What is done to each of many parties.
 *
 * @param to the stage they move to; null for another kind
 * @param owner who receives them; null for another kind
 * @param tag what is put on or taken off; null for another kind
 * @param reason why, for all of them; null where none is needed
 */
public record BulkAction(BulkKind kind, Stage to, Owner owner, String tag, String reason) implements Serializable {

    private static final int LONGEST_TAG = 50;
    private static final int LONGEST_REASON = 1_000;

    public static BulkAction move(Stage to, String reason) {
        return new BulkAction(BulkKind.MOVE, to, null, null, reason);
    }

    public static BulkAction transfer(Owner to, String reason) {
        return new BulkAction(BulkKind.TRANSFER, null, to, null, reason);
    }

    public static BulkAction tag(String tag, boolean on) {
        return new BulkAction(on ? BulkKind.ADD_TAG : BulkKind.REMOVE_TAG, null, null, tag, null);
    }

    public BulkAction {
        tag = tag == null || tag.isBlank() ? null : tag.strip();
        reason = reason == null || reason.isBlank() ? null : reason.strip();
    }

    /** @throws Invalid when something is missing without which it could not succeed for any party */
    public void check() {
        require(kind != null, "kind");
        require(kind != BulkKind.MOVE || to != null, "to");
        require(kind != BulkKind.TRANSFER || owner != null, "owner");
        require(kind != BulkKind.TRANSFER || reason != null, "reason");
        require(!kind.aboutTags() || tag != null, "tag");
        Legibility.line("tag", tag, LONGEST_TAG);
        Legibility.lines("reason", reason, LONGEST_REASON);
    }

    private static void require(boolean given, String member) {
        if (!given) {
            throw Invalid.member(member, "shape.NotNull");
        }
    }
}
