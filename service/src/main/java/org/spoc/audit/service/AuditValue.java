package org.spoc.audit.service;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.Serializable;
import java.util.List;
import java.util.TreeSet;
import org.spoc.shared.JsonText;

/**
 * One value that changed.
 *
 * @param name column
 * @param before null when there was none
 * @param after null when there is none any more
 */
public record AuditValue(String name, String before, String after) implements Serializable {

    static List<AuditValue> of(String before, String after) {
        JsonObject was = object(before);
        JsonObject written = object(after);
        var names = new TreeSet<>(was.keySet());
        names.addAll(written.keySet());
        return names.stream().map(name -> new AuditValue(name, text(was.get(name)), text(written.get(name)))).toList();
    }

    private static JsonObject object(String json) {
        return json == null ? JsonValue.EMPTY_JSON_OBJECT : (JsonObject) JsonText.read(json);
    }

    private static String text(JsonValue value) {
        return value == null || value == JsonValue.NULL ? null : value instanceof JsonString text ? text.getString() : value.toString();
    }
}
