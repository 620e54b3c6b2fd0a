package org.spoc.lifecycle;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.List;
import org.spoc.shared.JsonText;

/** Evidence as it is kept: a JSON array of {@code {"criterion", "met", "seen"}}, readable without the product. */
public final class Evidence {

    private Evidence() {
    }

    public static String write(List<Finding> findings) {
        JsonArrayBuilder array = JsonText.array();
        for (Finding finding : findings) {
            array.add(JsonText.object().add("criterion", finding.criterion().name())
                    .add("met", finding.met()).add("seen", finding.seen()));
        }
        return array.build().toString();
    }

    public static List<Finding> read(String json) {
        return JsonText.read(json).asJsonArray().getValuesAs(JsonObject.class).stream().map(Evidence::finding).toList();
    }

    private static Finding finding(JsonObject json) {
        return new Finding(Criterion.valueOf(json.getString("criterion")), json.getBoolean("met"),
                json.getString("seen"));
    }
}
