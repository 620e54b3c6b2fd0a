package org.spoc.shared.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.spoc.shared.Invalid;

/**
 * Changes some members and keeps the others (RFC 7396): a member that is there replaces the present one, null takes it
 * away, one that is missing stays as it is.
 */
public final class MergePatch {

    private final ObjectNode patch;

    private MergePatch(ObjectNode patch) {
        this.patch = patch;
    }

    /** @throws Invalid when the body is no object */
    public static MergePatch of(JsonNode body) {
        if (body instanceof ObjectNode object) {
            return new MergePatch(object.deepCopy());
        }
        throw Invalid.member("", "json.notAnObject");
    }

    /** Takes a member out, so that it is not merged; empty when it is not there. */
    public Optional<JsonNode> take(String member) {
        return Optional.ofNullable(patch.remove(member));
    }

    public boolean isEmpty() {
        return patch.isEmpty();
    }

    /** @throws Invalid naming the member that does not fit */
    public <T> T applyTo(T present, Class<T> type) {
        ObjectNode tree = Json.strict().valueToTree(present);
        return bound(merged(tree, patch), type);
    }

    /** A taken member as a value. @throws Invalid naming the member when it does not fit */
    public static <T> T bound(JsonNode value, Class<T> type) {
        try {
            return Json.strict().treeToValue(value, type);
        } catch (JsonProcessingException refused) {
            throw JsonProblems.of(refused);
        }
    }

    private static JsonNode merged(JsonNode target, JsonNode change) {
        if (!(change instanceof ObjectNode changes)) {
            return change;
        }
        ObjectNode result = target instanceof ObjectNode object ? object : Json.strict().createObjectNode();
        changes.properties().forEach(member -> {
            if (member.getValue().isNull()) {
                result.remove(member.getKey());
            } else {
                result.set(member.getKey(), merged(result.get(member.getKey()), member.getValue()));
            }
        });
        return result;
    }
}
