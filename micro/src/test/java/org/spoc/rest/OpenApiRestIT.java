package org.spoc.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.spoc.rest.GoodCalls.Call;
import org.spoc.testing.Rest;
import org.spoc.testing.Rest.Answer;
import org.spoc.testing.RestDescription;
import org.spoc.testing.RestDescription.Member;
import org.spoc.testing.RestDescription.Operation;
import org.spoc.testing.RunningSpoc;
import org.spoc.testing.SpocProcess;

/**
 * Calls every operation that the description tells, in the right way and in every wrong way that can be derived from it,
 * and holds each answer against it: status, media type, headers and body.
 */
@ExtendWith(RunningSpoc.class)
class OpenApiRestIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> SCOPES = List.of("READ", "WRITE", "IMPORT", "ADMINISTRATION");
    private static final String NOBODY_HAS = "999999999999";

    private final AtomicInteger calls = new AtomicInteger();
    private final Map<String, String> tokens = new HashMap<>();
    private SpocProcess spoc;
    private Rest admin;
    private RestDescription description;
    private GoodCalls good;

    private void prepare(SpocProcess running) {
        spoc = running;
        admin = Rest.asAdministrator(running).colleague("ADMINISTRATOR");
        description = new RestDescription(admin.get("openapi.json").body());
        good = new GoodCalls(admin);
        SCOPES.forEach(scope -> tokens.put(scope, admin.post("tokens", "{'name':'%s','scopes':['%s'],'lastDay':'%s'}".formatted(scope, scope,
                LocalDate.now(ZoneOffset.UTC))).body().get("token").asText()));
    }

    @Test
    void everyOperationIsCalled(SpocProcess running) {
        prepare(running);

        assertThat(description.operations()).extracting(Operation::id).containsExactlyInAnyOrderElementsOf(good.all().keySet());
    }

    @TestFactory
    Stream<DynamicNode> operations(SpocProcess running) {
        prepare(running);
        Stream<DynamicNode> told = description.operations().stream().map(operation -> DynamicContainer.dynamicContainer(operation.id(), cases(operation)));
        return Stream.concat(told, Stream.of(DynamicTest.dynamicTest("were all called", () -> {
            System.getLogger(getClass().getName()).log(System.Logger.Level.INFO, "{0} operations, {1} calls", description.operations().size(), calls.get());
            assertThat(calls.get()).isGreaterThan(1_000);
        })));
    }

    private Stream<DynamicNode> cases(Operation operation) {
        Call call = good.all().get(operation.id()).get();
        var tests = new ArrayList<DynamicNode>();
        tests.add(test("refuses who is unknown", () -> refused(operation, spoc.request("api/v1/" + call.path()), call.body(), call, 401)));
        if (description.success(operation) == 200 && operation.method().equals("GET") && operation.told().at("/responses/200/content").has("application/json")) {
            tests.add(test("refuses another form", () -> refused(operation, request(call.path()).header("Accept", "image/png"), null, call, 406)));
        }
        parameters(operation, call, tests);
        things(operation, call, tests);
        versions(operation, call, tests);
        bodies(operation, call, tests);
        scopes(operation, call, tests);
        tests.add(test("goes well", () -> goesWell(operation, call)));
        return tests.stream();
    }

    private void goesWell(Operation operation, Call call) {
        String key = operation.method().equals("POST") ? Rest.unique("key") : null;
        Answer first = send(operation, keyed(seen(operation, request(call.path())), key), call.body(), call);
        assertThat(first.status()).as(first.whole().body()).isEqualTo(description.success(operation));
        if (key != null) {
            Answer again = send(operation, keyed(seen(operation, request(call.path())), key), call.body(), call);
            boolean secret = again.body().path("type").asText().endsWith("command-told-once");
            assertThat(secret || again.whole().body().equals(first.whole().body())).as(again.whole().body()).isTrue();
        }
    }

    private void parameters(Operation operation, Call call, List<DynamicNode> tests) {
        tests.add(test("refuses an unknown parameter", () -> assertThat(
                refused(operation, with(call.path(), "nonsense", "1"), call.body(), call, 400).error()).startsWith("nonsense ")));
        for (Member parameter : description.parameters(operation, "query")) {
            String wrong = wrongText(parameter.schema());
            if (wrong != null) {
                tests.add(test("refuses a wrong " + parameter.name(), () -> assertThat(
                        refused(operation, with(call.path(), parameter.name(), wrong), call.body(), call, 400).error()).startsWith(parameter.name() + " ")));
            }
            if (parameter.required()) {
                tests.add(test("needs " + parameter.name(), () -> refused(operation, request(call.path().replaceFirst("\\?.*", "")), call.body(), call, 400)));
            }
        }
        if (operation.method().equals("POST")) {
            tests.add(test("refuses a bad key", () -> assertThat(
                    refused(operation, request(call.path()).header("Idempotency-Key", "a b"), call.body(), call, 400).error()).startsWith("Idempotency-Key ")));
        }
    }

    private void things(Operation operation, Call call, List<DynamicNode> tests) {
        if (operation.path().contains("{id}")) {
            String gone = call.path().replaceFirst("/\\d+", "/" + NOBODY_HAS);
            tests.add(test("finds nothing where nothing is", () -> refused(operation, seen(operation, request(gone)), call.body(), call, 404)));
        }
    }

    private void versions(Operation operation, Call call, List<DynamicNode> tests) {
        for (Member header : description.parameters(operation, "header")) {
            if (header.name().equals("If-Match")) {
                tests.add(test("refuses a stale version", () -> refused(operation, request(call.path()).header("If-Match", "\"999999\""), call.body(), call, 412)));
                tests.add(test("refuses what is no version", () -> refused(operation, request(call.path()).header("If-Match", "999999"), call.body(), call, 400)));
            }
            if (header.name().equals("If-Match") && header.required()) {
                tests.add(test("needs a version", () -> refused(operation, request(call.path()), call.body(), call, 428)));
            }
        }
    }

    private void bodies(Operation operation, Call call, List<DynamicNode> tests) {
        List<Member> members = description.members(operation);
        if (members.isEmpty()) {
            return;
        }
        for (String nothing : new String[] {"", "{", "[]", "null", "5", "{} {}"}) {
            tests.add(test("refuses the body " + nothing, () -> refused(operation, seen(operation, request(call.path())), nothing, call, 400)));
        }
        tests.add(test("refuses another type", () -> refused(operation, seen(operation, request(call.path())), call.body(), new Call(call.path(), "text/plain", ""), 415)));
        tests.add(test("refuses too large a body", () -> refused(operation, seen(operation, request(call.path())), "{'nonsense':'" + "x".repeat(1 << 20) + "'}", call, 413)));
        tests.add(member(operation, call, "an unknown", "nonsense", JSON.getNodeFactory().numberNode(1)));
        for (Member member : members) {
            tests.add(member(operation, call, "a wrong", member.name(), wrong(member.schema())));
            if (member.schema().has("maxLength")) {
                tests.add(member(operation, call, "a too long", member.name(), JSON.getNodeFactory().textNode("x".repeat(member.schema().path("maxLength").asInt() + 1))));
            }
            if (member.required()) {
                tests.add(member(operation, call, "no", member.name(), null));
            }
        }
    }

    /** A change brings one member at a time, anything else all that is needed. */
    private DynamicTest member(Operation operation, Call call, String what, String name, JsonNode value) {
        return test("refuses " + what + " " + name, () -> {
            ObjectNode body = operation.method().equals("PATCH") ? JSON.createObjectNode() : (ObjectNode) JSON.readTree(call.body().replace('\'', '"'));
            if (value == null) {
                body.remove(name);
            } else {
                body.set(name, value);
            }
            Answer refused = refused(operation, seen(operation, request(call.path())), body.toString(), call, 400);
            assertThat(refused.error()).as(refused.whole().body()).startsWith(name);
        });
    }

    private void scopes(Operation operation, Call call, List<DynamicNode> tests) {
        List<String> opening = description.scopes(operation);
        for (String scope : SCOPES.stream().filter(each -> !opening.contains(each)).toList()) {
            tests.add(test("refuses a token for " + scope, () -> assertThat(refused(operation, bearer(scope, call), call.body(), call, 403)
                    .body().get("type").asText()).endsWith("token-too-narrow")));
        }
        for (String scope : opening) {
            // a wrong parameter, so that nothing comes of it
            tests.add(test("lets a token for " + scope + " pass", () -> refused(operation,
                    bearer(scope, new Call(call.path() + (call.path().contains("?") ? "&" : "?") + "nonsense=1", null, null)), call.body(), call, 400)));
        }
    }

    private HttpRequest.Builder bearer(String scope, Call call) {
        return spoc.request("api/v1/" + call.path()).header("Authorization", "Bearer " + tokens.get(scope));
    }

    private Answer refused(Operation operation, HttpRequest.Builder request, String body, Call call, int status) {
        Answer refused = send(operation, request, body, call);
        assertThat(refused.status()).as(refused.whole().body()).isEqualTo(status);
        return refused;
    }

    private Answer send(Operation operation, HttpRequest.Builder request, String body, Call call) {
        calls.incrementAndGet();
        HttpRequest.Builder typed = call.type() == null ? request : request.setHeader("Content-Type", call.type());
        HttpRequest.Builder sent = typed.method(operation.method(), body == null ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')));
        Answer answer = Rest.answer(spoc.send(sent));
        description.check(operation, answer);
        return answer;
    }

    private HttpRequest.Builder request(String path) {
        return admin.request(path);
    }

    /** The parameter in the place of a good one. */
    private HttpRequest.Builder with(String path, String name, String value) {
        String[] parts = path.split("\\?", 2);
        String others = parts.length == 1 ? "" : Stream.of(parts[1].split("&")).filter(each -> !each.startsWith(name + "=")).collect(Collectors.joining("&"));
        return request(parts[0] + "?" + name + "=" + value + (others.isEmpty() ? "" : "&" + others));
    }

    private HttpRequest.Builder seen(Operation operation, HttpRequest.Builder request) {
        boolean needed = description.parameters(operation, "header").stream().anyMatch(header -> header.name().equals("If-Match") && header.required());
        return needed ? request.header("If-Match", "*") : request;
    }

    private static HttpRequest.Builder keyed(HttpRequest.Builder request, String key) {
        return key == null ? request : request.header("Idempotency-Key", key);
    }

    /** Null where any text is right. */
    private static String wrongText(JsonNode schema) {
        boolean open = RestDescription.type(schema).equals("string") && !schema.has("enum") && !schema.has("format") && !schema.has("pattern");
        return open ? null : "nonsense";
    }

    private static JsonNode wrong(JsonNode schema) {
        String type = RestDescription.type(schema);
        boolean text = type.equals("string") && (schema.has("enum") || schema.has("format") || schema.has("const"));
        return type.equals("string") && !text ? JSON.getNodeFactory().numberNode(5) : JSON.getNodeFactory().textNode("nonsense");
    }

    private interface Case {
        void run() throws IOException;
    }

    private static DynamicTest test(String name, Case test) {
        return DynamicTest.dynamicTest(name.length() > 60 ? name.substring(0, 60) : name, test::run);
    }
}
