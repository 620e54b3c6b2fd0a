package org.spoc.ownership;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.spoc.shared.JsonText;

/**
 * Why an assignment came out as it did, as {@link RoundRobin#explain} wrote it into the ledger.
 *
 * @param team id of the intake team; null when none was configured
 * @param considered every candidate, in the order in which they were looked at
 */
public record Explanation(Long team, List<Considered> considered) {

    /**
     * Somebody who might have received the party.
     *
     * @param lastTurn running number of the turn before; 0 for never
     * @param dropped what spoke against it; empty for who was eligible
     */
    public record Considered(long user, long lastTurn, Set<Candidate.Obstacle> dropped) {
    }

    public static Explanation read(String json) {
        JsonObject all = JsonText.read(json).asJsonObject();
        JsonArray candidates = all.containsKey("candidates") ? all.getJsonArray("candidates") : JsonArray.EMPTY_JSON_ARRAY;
        return new Explanation(all.containsKey("team") ? all.getJsonNumber("team").longValue() : null,
                candidates.getValuesAs(JsonObject.class).stream().map(Explanation::considered).toList());
    }

    private static Considered considered(JsonObject one) {
        var dropped = EnumSet.noneOf(Candidate.Obstacle.class);
        if (one.containsKey("dropped")) {
            one.getJsonArray("dropped").getValuesAs(JsonString.class).forEach(each -> dropped.add(Candidate.Obstacle.valueOf(each.getString())));
        }
        return new Considered(one.getJsonNumber("user").longValue(), one.getJsonNumber("lastTurn").longValue(), dropped);
    }
}
