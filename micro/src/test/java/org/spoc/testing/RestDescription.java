package org.spoc.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What a running SPOC says about its REST interface, to hold answers against. Answers are looked at more strictly than
 * programs should: a member that is not described is a mistake.
 */
public final class RestDescription {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode document;
    private final Map<JsonNode, JsonSchema> schemas = new HashMap<>();

    /** One operation. */
    public record Operation(String id, String method, String path, JsonNode told) {
    }

    /** A parameter, or a member of a body, with the schema of its values. */
    public record Member(String name, JsonNode schema, boolean required) {
    }

    /** Where a single value stands in a body: the names on the way to it, {@code 0} within a list, and its schema. */
    public record Place(List<String> way, JsonNode schema) {
    }

    public RestDescription(JsonNode document) {
        this.document = document.deepCopy();
        this.document.at("/components/schemas").forEach(RestDescription::close);
        this.document.path("paths").forEach(RestDescription::close);
    }

    private static void close(JsonNode node) {
        if (node instanceof ObjectNode object && object.path("properties").isObject() && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        node.forEach(RestDescription::close);
    }

    public List<Operation> operations() {
        List<Operation> found = new ArrayList<>();
        document.path("paths").properties().forEach(path -> path.getValue().properties().forEach(operation -> found.add(new Operation(
                operation.getValue().path("operationId").asText(), operation.getKey().toUpperCase(), path.getKey(), operation.getValue()))));
        found.sort(Comparator.comparing(Operation::id));
        return found;
    }

    public List<Member> parameters(Operation operation, String in) {
        return StreamSupport.stream(operation.told().path("parameters").spliterator(), false).map(this::resolved)
                .filter(each -> each.path("in").asText().equals(in))
                .map(each -> new Member(each.path("name").asText(), resolved(each.path("schema")), each.path("required").asBoolean())).toList();
    }

    /** The members of a body in JSON; empty when there is none. */
    public List<Member> members(Operation operation) {
        JsonNode schema = resolved(operation.told().at("/requestBody/content").path("application/json").path("schema"));
        List<String> required = texts(schema.path("required"));
        return schema.path("properties").properties().stream()
                .map(each -> new Member(each.getKey(), plain(each.getValue()), required.contains(each.getKey()))).toList();
    }

    /** Every place of a body in JSON that takes a single value, within lists and objects as well. */
    public List<Place> places(Operation operation) {
        List<Place> found = new ArrayList<>();
        members(operation).forEach(member -> places(List.of(member.name()), member.schema(), found));
        return found;
    }

    private void places(List<String> way, JsonNode schema, List<Place> found) {
        if (schema.path("properties").isObject()) {
            schema.path("properties").properties().forEach(each -> places(further(way, each.getKey()), plain(each.getValue()), found));
        } else if (schema.has("items")) {
            places(further(way, "0"), plain(schema.path("items")), found);
        } else {
            found.add(new Place(way, schema));
        }
    }

    private static List<String> further(List<String> way, String name) {
        return Stream.concat(way.stream(), Stream.of(name)).toList();
    }

    /** The schema without the null that is allowed beside it. */
    private JsonNode plain(JsonNode schema) {
        return schema.has("anyOf") ? resolved(schema.path("anyOf").get(0)) : resolved(schema);
    }

    /** The first type of a value; {@code const} and {@code enum} alone are texts or flags. */
    public static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.get(0).asText() : type.asText(schema.path("const").isBoolean() ? "boolean" : "string");
    }

    /** Which of the ways of success is told. */
    public int success(Operation operation) {
        return statuses(operation).filter(status -> status.startsWith("2")).map(Integer::valueOf).findFirst().orElseThrow();
    }

    public List<String> scopes(Operation operation) {
        return StreamSupport.stream(operation.told().path("security").spliterator(), false).flatMap(way -> texts(way.path("token")).stream()).toList();
    }

    /** @throws AssertionError when the answer is not what the description tells */
    public void check(Operation operation, Rest.Answer answer) {
        String seen = operation.id() + " answers " + answer.status() + " " + answer.whole().body();
        JsonNode told = operation.told().path("responses").path(Integer.toString(answer.status()));
        assertThat(told.isMissingNode() && !List.of(401, 403, 406, 429).contains(answer.status())).as("untold: " + seen).isFalse();
        JsonNode content = resolved(told.isMissingNode() ? operation.told().at("/responses/default") : told).path("content");
        if (content.isMissingNode()) {
            assertThat(answer.whole().body()).as(seen).isEmpty();
            return;
        }
        String type = answer.header("Content-Type").replaceFirst(";.*", "");
        assertThat(content.has(type)).as("untold type " + type + ": " + seen).isTrue();
        if (type.endsWith("json")) {
            assertThat(schema(content.path(type).path("schema")).validate(answer.body())).as(seen).isEmpty();
        }
        resolved(told).path("headers").properties().forEach(header -> assertThat(answer.header(header.getKey())).as(header.getKey() + ": " + seen).isNotEmpty());
    }

    private JsonSchema schema(JsonNode told) {
        return schemas.computeIfAbsent(told, node -> {
            ObjectNode root = JSON.createObjectNode();
            root.set("allOf", JSON.createArrayNode().add(node));
            root.set("components", document.path("components"));
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(root,
                    SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
        });
    }

    private JsonNode resolved(JsonNode node) {
        return Optional.of(node).filter(each -> each.has("$ref")).map(each -> document.at(each.path("$ref").asText().substring(1))).orElse(node);
    }

    private static Stream<String> statuses(Operation operation) {
        return operation.told().path("responses").properties().stream().map(Map.Entry::getKey);
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
    }
}
