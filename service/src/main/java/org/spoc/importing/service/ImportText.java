package org.spoc.importing.service;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Collection;
import java.util.List;
import org.spoc.importing.ColumnProposal;
import org.spoc.importing.Field;
import org.spoc.importing.RowReason;
import org.spoc.importing.UploadedFormat;
import org.spoc.importing.ValueLook;
import org.spoc.shared.JsonText;
import org.spoc.shared.Reason;

/** What is kept of an import as JSON: the facts of its file, its columns and first rows, reasons. */
final class ImportText {

    private ImportText() {
    }

    static String format(UploadedFormat format) {
        var json = JsonText.object().add("type", format.type().name()).add("byteOrderMark", format.byteOrderMark())
                .add("delimiterDeclared", format.delimiterDeclared()).add("estimatedRows", format.estimatedRows())
                .add("undecodable", format.undecodable());
        put(json, "charset", format.charset());
        put(json, "delimiter", format.delimiter());
        put(json, "sheet", format.sheet());
        return json.build().toString();
    }

    static UploadedFormat format(String text) {
        JsonObject json = read(text).asJsonObject();
        return new UploadedFormat(UploadedFormat.Type.valueOf(json.getString("type")), json.getString("charset", null),
                json.getBoolean("byteOrderMark"), json.getString("delimiter", null), json.getBoolean("delimiterDeclared"),
                json.getString("sheet", null), json.getJsonNumber("estimatedRows").longValue(),
                json.getJsonNumber("undecodable").longValue());
    }

    static String columns(List<ColumnProposal> columns) {
        JsonArrayBuilder array = JsonText.array();
        for (ColumnProposal column : columns) {
            var json = JsonText.object().add("column", column.column()).add("examples", texts(column.examples()));
            put(json, "field", column.field());
            put(json, "why", column.why());
            put(json, "look", column.look());
            array.add(json);
        }
        return array.build().toString();
    }

    static List<ColumnProposal> columns(String text) {
        return read(text).asJsonArray().getValuesAs(JsonObject.class).stream().map(json -> new ColumnProposal(
                json.getString("column"), constant(json, "field", Field.class),
                constant(json, "why", ColumnProposal.Evidence.class), constant(json, "look", ValueLook.class),
                texts(json.getJsonArray("examples")))).toList();
    }

    static String rows(List<List<String>> rows) {
        JsonArrayBuilder array = JsonText.array();
        rows.forEach(row -> array.add(texts(row)));
        return array.build().toString();
    }

    static List<List<String>> rows(String text) {
        return read(text).asJsonArray().getValuesAs(JsonArray.class).stream().map(ImportText::texts).toList();
    }

    static String cells(Collection<String> cells) {
        return texts(cells).build().toString();
    }

    static List<String> cells(String text) {
        return texts(read(text).asJsonArray());
    }

    static String reasons(List<RowReason> reasons) {
        JsonArrayBuilder array = JsonText.array();
        for (RowReason reason : reasons) {
            var json = JsonText.object().add("code", reason.reason().code())
                    .add("arguments", texts(reason.reason().arguments()));
            put(json, "field", reason.field());
            array.add(json);
        }
        return array.build().toString();
    }

    static List<RowReason> reasons(String text) {
        return read(text).asJsonArray().getValuesAs(JsonObject.class).stream().map(json -> new RowReason(
                constant(json, "field", Field.class),
                new Reason(json.getString("code"), texts(json.getJsonArray("arguments"))))).toList();
    }

    private static JsonArrayBuilder texts(Collection<String> texts) {
        return JsonText.array(texts);
    }

    private static List<String> texts(JsonArray array) {
        return array.getValuesAs(JsonString.class).stream().map(JsonString::getString).toList();
    }

    private static void put(JsonObjectBuilder json, String member, Object value) {
        if (value != null) {
            json.add(member, value.toString());
        }
    }

    private static <E extends Enum<E>> E constant(JsonObject json, String member, Class<E> type) {
        return json.containsKey(member) ? Enum.valueOf(type, json.getString(member)) : null;
    }

    private static JsonValue read(String text) {
        return JsonText.read(text);
    }
}
