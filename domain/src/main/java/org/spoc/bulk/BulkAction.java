package org.spoc.bulk;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.spoc.lifecycle.Stage;
import org.spoc.ownership.Owner;
import org.spoc.party.PartyDetails;
import org.spoc.shared.Invalid;
import org.spoc.shared.Invalid.Problem;
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

    /** @throws Invalid when something is missing without which it could not succeed for any party; all of it is named */
    public void check() {
        List<String> missing = missing();
        if (!missing.isEmpty()) {
            throw new Invalid(missing.stream().map(member -> Problem.of(member, "shape.NotNull")).toList());
        }
        Legibility.line("tag", tag, LONGEST_TAG);
        if (tag != null && !tag.matches(PartyDetails.TAG)) {
            throw Invalid.member("tag", PartyDetails.TAG_FORM);
        }
        Legibility.lines("reason", reason, LONGEST_REASON);
    }

    private List<String> missing() {
        var members = new ArrayList<String>();
        require(kind != null, "kind", members);
        require(kind != BulkKind.MOVE || to != null, "to", members);
        require(kind != BulkKind.TRANSFER || owner != null, "owner", members);
        require(kind != BulkKind.TRANSFER || reason != null, "reason", members);
        require(kind == null || !kind.aboutTags() || tag != null, "tag", members);
        return members;
    }

    private static void require(boolean given, String member, List<String> missing) {
        if (!given) {
            missing.add(member);
        }
    }
}
