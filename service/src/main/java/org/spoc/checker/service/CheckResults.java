package org.spoc.checker.service;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.util.List;
import org.spoc.checker.service.ConsistencyChecker.Result;
import org.spoc.shared.JsonText;

/** The outcome of a check as it is kept: the name of each check, how many break it, and the first of them. */
final class CheckResults {

    private CheckResults() {
    }

    static String write(List<Result> results) {
        JsonArrayBuilder all = JsonText.array();
        results.forEach(result -> all.add(JsonText.object().add("check", result.name()).add("broken", result.broken())
                .add("examples", JsonText.array(result.examples()))));
        return all.build().toString();
    }

    static List<ConsistencyChecks.Outcome> read(String text) {
        return ((JsonArray) JsonText.read(text)).getValuesAs(JsonObject.class).stream().map(CheckResults::outcome).toList();
    }

    private static ConsistencyChecks.Outcome outcome(JsonObject one) {
        return new ConsistencyChecks.Outcome(one.getString("check"), one.getJsonNumber("broken").longValue(),
                one.getJsonArray("examples").getValuesAs(JsonNumber.class).stream().map(JsonNumber::longValue).toList());
    }
}
