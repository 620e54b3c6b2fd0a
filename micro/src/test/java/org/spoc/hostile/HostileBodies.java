package org.spoc.hostile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.spoc.rest.GoodCalls;
import org.spoc.rest.GoodCalls.Call;
import org.spoc.testing.Await;
import org.spoc.testing.Rest;
import org.spoc.testing.Rest.Answer;
import org.spoc.testing.RestDescription;
import org.spoc.testing.RestDescription.Operation;
import org.spoc.testing.RestDescription.Place;

/**
 * Puts hostile values into every place of every body that REST takes, one at a time within a call that is good
 * otherwise. Each is kept as it was sent, or refused with the name of its member and nothing written.
 */
final class HostileBodies {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HERE = "\"@here@\"";
    /** Refusals that name another member: what stands twice, or what a value that is good by itself asks for beside it. */
    private static final Set<String> BELONGS = Set.of("json.duplicate", "deal.currencyMissing");

    private final Rest admin;
    private final RestDescription description;
    private final GoodCalls good;
    private final Hostile hostile;
    private final Findings findings;
    private final Rows rows;

    HostileBodies(Rest admin, RestDescription description, Hostile hostile, Findings findings) {
        this.admin = admin;
        this.description = description;
        this.hostile = hostile;
        this.findings = findings;
        good = new GoodCalls(admin);
        rows = new Rows(admin.spoc());
    }

    record Target(Operation operation, Place place) {

        String member() {
            return place.way().get(0);
        }

        /** The name nearest to the value. */
        String name() {
            List<String> names = place.way().stream().filter(each -> !each.equals("0")).toList();
            return names.get(names.size() - 1);
        }

        boolean isChange() {
            return !operation.method().equals("POST");
        }

        @Override
        public String toString() {
            return operation.id() + " " + String.join(".", place.way());
        }
    }

    List<Target> targets() {
        List<Target> found = new ArrayList<>();
        for (Operation operation : description.operations()) {
            description.places(operation).forEach(place -> found.add(new Target(operation, place)));
        }
        return found;
    }

    /** Sends some values to one place. */
    void attack(Target target, int times) {
        Base base = null;
        for (int i = 0; i < times; i++) {
            base = base == null || base.isNew() ? base(target) : base;
            base = send(target, base, json(target.place().schema())) ? null : base;
        }
    }

    /** A good call, and for a change how what it changes looks before. */
    private record Base(Call call, String present) {

        /** What is made anew has names of its own, and needs nothing before. */
        boolean isNew() {
            return !call.path().contains("/");
        }
    }

    private Base base(Target target) {
        Call call = good.all().get(target.operation().id()).get();
        return new Base(call, target.isChange() ? present(call) : null);
    }

    private String json(JsonNode schema) {
        return schema.path("format").asText().startsWith("date") ? hostile.day() : hostile.json(RestDescription.type(schema));
    }

    /** @return whether it was taken, and with it what the call is about */
    private boolean send(Target target, Base base, String json) {
        Call call = base.call();
        String before = rows.state();
        Answer answer = admin.send(request(target, call, body(target, call, json)));
        findings.count(answer.status() / 100 == 2 ? "kept" : "refused");
        findings.count("status " + answer.status());
        told(target, json, answer);
        if (answer.status() / 100 == 2) {
            taken(target, call, json, answer);
            return true;
        }
        if (!before.equals(rows.state()) || base.present() != null && !base.present().equals(present(call))) {
            findings.fault(target + " refused with " + answer.status() + ", but has written", json, answer.whole().body());
        }
        named(target, json, answer);
        return false;
    }

    private void told(Target target, String json, Answer answer) {
        try {
            description.check(target.operation(), answer);
        } catch (AssertionError otherwise) {
            findings.fault(target + " " + answer.status() + " as nobody told", json, otherwise.getMessage());
        }
    }

    private void named(Target target, String json, Answer answer) {
        Optional<JsonNode> value = Kept.value(json);
        if (answer.status() >= 500) {
            findings.fault(target + " " + answer.status(), json, answer.whole().body());
        } else if (answer.status() == 400 && value.isPresent() && StreamSupport.stream(answer.body().path("errors").spliterator(), false)
                .noneMatch(error -> error.path("member").asText().startsWith(target.member()) || BELONGS.contains(error.path("code").asText()))) {
            findings.fault(target + " does not name it", json, answer.whole().body());
        }
    }

    private void taken(Target target, Call call, String json, Answer answer) {
        Optional<JsonNode> sent = Kept.value(json);
        if (sent.isEmpty() || target.name().equals("password")) {
            if (sent.isEmpty() || sent.get().isTextual() && !opens(target, call, sent.get().asText(), answer)) {
                findings.fault(target + " takes what is none", json, answer.whole().body());
            }
            return;
        }
        if (target.name().equals("dryRun")) {
            // says what is done now and is no part of what is kept; and what it does must be over before rows are counted again
            Await.until("the import has ended", Duration.ofMinutes(1), () -> !read(target, call, answer).path("endedAt").isNull());
            return;
        }
        JsonNode read = read(target, call, answer);
        if (!Kept.in(read, target.name(), sent.get())) {
            findings.fault(target + " keeps something else", json, read.toString());
        }
    }

    private boolean opens(Target target, Call call, String password, Answer answer) {
        String at = target.isChange() ? call.path().replace("/password", "") : "users/" + answer.id();
        return new Rest(admin.spoc(), admin.get(at).body().path("login").asText(), password).get("me").status() == 200;
    }

    private JsonNode read(Target target, Call call, Answer answer) {
        String at = answer.header("Location").replaceFirst(".*/api/v1/", "");
        String path = target.isChange() || at.isEmpty() ? call.path() : at;
        return admin.get(path.replace("/transitions", "/stages").replace("/mapping", "").replace("/runs", "")).body();
    }

    private String present(Call call) {
        return admin.get(call.path().replaceFirst("/(password|mapping)$", "")).body().toString();
    }

    private HttpRequest.Builder request(Target target, Call call, String body) {
        HttpRequest.Builder request = admin.request(call.path()).header("Content-Type", "application/json");
        return (target.isChange() ? request.header("If-Match", "*") : request).method(target.operation().method(), BodyPublishers.ofString(body));
    }

    /** The good body with the value in its place; a change brings nothing else. */
    private static String body(Target target, Call call, String json) {
        try {
            JsonNode good = JSON.readTree(call.body().replace('\'', '"'));
            ObjectNode body = target.operation().method().equals("PATCH") ? JSON.createObjectNode() : (ObjectNode) good;
            put(body, target.place().way());
            if (body.has("reason") && target.isChange()) {
                // says why, and says nothing alone
                body.put("state", target.operation().id().equals("changeFollowUp") ? "DROPPED" : "LOST");
            }
            return body.toString().replace(HERE, json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void put(ObjectNode body, List<String> way) {
        JsonNode here = JSON.getNodeFactory().textNode("@here@");
        for (int i = way.size() - 1; i > 0; i--) {
            boolean list = way.get(i).equals("0");
            JsonNode within = list ? JSON.createArrayNode().add(here) : ((ObjectNode) beside(body, way.subList(0, i))).set(way.get(i), here);
            here = within;
        }
        body.set(way.get(0), here);
    }

    /** What good value stands at this place already, so that its other members stay. */
    private static JsonNode beside(JsonNode body, List<String> way) {
        JsonNode there = body;
        for (String name : way) {
            there = there instanceof ArrayNode list ? list.path(Integer.parseInt(name)) : there.path(name);
        }
        return there instanceof ObjectNode object ? object.deepCopy() : JSON.createObjectNode();
    }
}
