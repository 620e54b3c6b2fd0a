package org.spoc.importing;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.spoc.shared.JsonText;

/** A mapping as it is kept: JSON with the members of {@link Mapping}, readable without the product. */
public final class MappingText {

    private MappingText() {
    }

    public static String write(Mapping mapping) {
        var json = JsonText.object();
        put(json, "target", mapping.target());
        put(json, "defaultKind", mapping.defaultKind());
        json.add("columns", object(mapping.columns()));
        json.add("nothing", array(mapping.nothing()));
        put(json, "keySystem", mapping.keySystem());
        put(json, "nameTemplate", mapping.nameTemplate());
        put(json, "phoneCountry", mapping.phoneCountry());
        json.add("stageValues", object(mapping.stageValues()));
        put(json, "otherStage", mapping.otherStage());
        put(json, "defaultSource", mapping.defaultSource());
        put(json, "datePattern", mapping.datePattern());
        return json.add("migration", mapping.migration()).build().toString();
    }

    public static Mapping read(String text) {
        JsonObject json = JsonText.read(text).asJsonObject();
        return new Mapping(constant(json, "target", ImportTarget::valueOf), constant(json, "defaultKind", ImportedKind::valueOf),
            map(json.getJsonObject("columns"), Field::valueOf), set(json), json.getString("keySystem", null),
            json.getString("nameTemplate", null), json.getString("phoneCountry", null),
            map(json.getJsonObject("stageValues"), Function.identity()), json.getString("otherStage", null),
            json.getString("defaultSource", null), constant(json, "datePattern", DatePattern::valueOf), json.getBoolean("migration"));
    }

    private static void put(JsonObjectBuilder json, String member, Object value) {
        if (value != null) {
            json.add(member, value.toString());
        }
    }

    private static JsonObjectBuilder object(Map<String, ?> map) {
        var json = JsonText.object();
        map.forEach((key, value) -> json.add(key, value.toString()));
        return json;
    }

    private static JsonArrayBuilder array(Collection<String> texts) {
        return JsonText.array(texts);
    }

    private static <E> E constant(JsonObject json, String member, Function<String, E> named) {
        return json.containsKey(member) ? named.apply(json.getString(member)) : null;
    }

    private static <V> Map<String, V> map(JsonObject json, Function<String, V> value) {
        var map = new LinkedHashMap<String, V>();
        json.keySet().forEach(key -> map.put(key, value.apply(json.getString(key))));
        return map;
    }

    private static Set<String> set(JsonObject json) {
        var set = new LinkedHashSet<String>();
        json.getJsonArray("nothing").getValuesAs(JsonString.class).forEach(text -> set.add(text.getString()));
        return set;
    }
}
