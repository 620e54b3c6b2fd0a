package org.spoc.bulk.service;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import org.spoc.lifecycle.MoveRefused;
import org.spoc.shared.Invalid;
import org.spoc.shared.JsonText;
import org.spoc.shared.Reason;
import org.spoc.shared.RuleBroken;

/** Why a party was refused, as it is kept. */
final class BulkText {

    private BulkText() {
    }

    static List<Reason> reasons(RuleBroken broken) {
        if (broken instanceof MoveRefused refused && !refused.broken().isEmpty()) {
            return refused.broken().stream().map(each -> Reason.of("criterion." + each.criterion() + ".missing", each.seen())).toList();
        }
        if (broken instanceof Invalid invalid && !invalid.problems().isEmpty()) {
            return invalid.problems().stream().map(each -> Reason.of(each.code(), each.arguments().toArray())).toList();
        }
        return List.of(Reason.of(broken.code(), broken.arguments()));
    }

    static String write(List<Reason> reasons) {
        JsonArrayBuilder array = JsonText.array();
        reasons.forEach(each -> array.add(JsonText.object().add("code", each.code()).add("arguments", JsonText.array(each.arguments()))));
        return array.build().toString();
    }

    static List<Reason> read(String text) {
        return text == null ? List.of() : JsonText.read(text).asJsonArray().getValuesAs(JsonObject.class).stream()
                .map(json -> new Reason(json.getString("code"), json.getJsonArray("arguments").getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString).toList())).toList();
    }
}
