package org.spoc.shared.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.spoc.user.TokenScope;

/** The document is OpenAPI 3.1, and it and the resources tell the same; what a running server answers is looked at elsewhere. */
class OpenApiDocumentTest {

    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final Map<String, List<Method>> CODED = coded();
    private static final JsonNode DOCUMENT = read("openapi.json");
    private static final Map<String, JsonNode> TOLD = told();

    @Test
    void isOpenApi() {
        var rules = SCHEMAS.getSchema(read("openapi-3.1.schema.json"));

        assertThat(rules.validate(DOCUMENT)).isEmpty();
    }

    @Test
    void describesValuesByRightSchemas() {
        var rules = SCHEMAS.getSchema(SchemaLocation.of(SchemaId.V202012));

        assertThat(DOCUMENT.at("/components/schemas").properties()).isNotEmpty()
                .allSatisfy(schema -> assertThat(rules.validate(schema.getValue())).as(schema.getKey()).isEmpty());
    }

    @Test
    void refersToWhatIsThereAndUsesAllOfIt() {
        Set<String> used = DOCUMENT.findValuesAsText("$ref").stream().collect(Collectors.toCollection(TreeSet::new));
        Set<String> there = Stream.of("schemas", "parameters", "responses")
                .flatMap(kind -> DOCUMENT.at("/components/" + kind).properties().stream().map(each -> "#/components/" + kind + "/" + each.getKey()))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(used).isEqualTo(there);
    }

    @Test
    void givesEveryOperationANameOfItsOwn() {
        assertThat(TOLD.values()).extracting(operation -> operation.path("operationId").asText()).doesNotContain("").doesNotHaveDuplicates();
    }

    @Test
    void tellsEveryOperationAndNoOther() {
        assertThat(TOLD.keySet()).isEqualTo(CODED.keySet()).hasSizeGreaterThan(60);
    }

    @Test
    void tellsTheParameters() {
        assertThat(CODED).allSatisfy((operation, methods) -> {
            assertThat(parameters(operation, "query")).as(operation).isEqualTo(names(methods, KnownParameters::known));
            assertThat(parameters(operation, "path")).as(operation).isEqualTo(names(methods, method -> annotated(method, PathParam.class, PathParam::value)));
        });
    }

    @Test
    void tellsWhereAVersionIsAskedForAndWhereAKeyMayCome() {
        assertThat(CODED).allSatisfy((operation, methods) -> {
            Set<String> expected = names(methods, method -> annotated(method, HeaderParam.class, HeaderParam::value));
            if (operation.startsWith("POST")) {
                expected.add("Idempotency-Key");
            }
            assertThat(parameters(operation, "header")).as(operation).isEqualTo(expected);
        });
    }

    /** Revoking is the exception: it must work at once, whatever stands. */
    @Test
    void asksForTheVersionWhereverSomethingIsChanged() {
        Predicate<String> changes = operation -> !operation.startsWith("GET") && !operation.startsWith("POST");

        assertThat(TOLD.keySet()).filteredOn(changes).isNotEmpty().filteredOn(operation -> !operation.equals("DELETE /tokens/{id}"))
                .allSatisfy(operation -> assertThat(parameters(TOLD.get(operation))
                        .anyMatch(parameter -> parameter.path("name").asText().equals("If-Match") && parameter.path("required").asBoolean()))
                        .as(operation).isTrue());
    }

    @Test
    void tellsWhereABodyIsRead() {
        assertThat(CODED).allSatisfy((operation, methods) -> assertThat(TOLD.get(operation).has("requestBody")).as(operation)
                .isEqualTo(operation.equals("POST /imports") || methods.stream().anyMatch(OpenApiDocumentTest::readsABody)));
    }

    @Test
    void tellsWhichTokensAreGoodForWhat() {
        assertThat(CODED).allSatisfy((operation, methods) -> {
            Set<TokenScope> opening = TokenGuard.reaching(methods.get(0).getDeclaringClass(), operation.substring(0, operation.indexOf(' ')));
            Set<String> told = StreamSupport.stream(TOLD.get(operation).path("security").spliterator(), false)
                    .flatMap(way -> StreamSupport.stream(way.path("token").spliterator(), false)).map(JsonNode::asText).collect(Collectors.toSet());
            assertThat(told).as(operation).isEqualTo(opening.stream().map(Enum::name).collect(Collectors.toSet()));
        });
    }

    private static boolean readsABody(Method method) {
        return Arrays.stream(method.getParameters()).anyMatch(each -> each.getAnnotations().length == 0);
    }

    private static Set<String> names(List<Method> methods, Function<Method, Collection<String>> named) {
        return methods.stream().map(named).flatMap(Collection::stream).collect(Collectors.toCollection(TreeSet::new));
    }

    private static <A extends java.lang.annotation.Annotation> List<String> annotated(Method method, Class<A> type, Function<A, String> name) {
        return Arrays.stream(method.getParameters()).filter(each -> each.isAnnotationPresent(type)).map(each -> name.apply(each.getAnnotation(type))).toList();
    }

    private static Set<String> parameters(String operation, String in) {
        return parameters(TOLD.get(operation)).filter(each -> each.path("in").asText().equals(in)).map(each -> each.path("name").asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<JsonNode> parameters(JsonNode operation) {
        return StreamSupport.stream(operation.path("parameters").spliterator(), false)
                .map(each -> each.has("$ref") ? DOCUMENT.at(each.path("$ref").asText().substring(1)) : each);
    }

    private static Map<String, List<Method>> coded() {
        return new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.spoc").stream()
                .filter(type -> type.isAnnotatedWith(Path.class)).map(type -> (Class<?>) type.reflect())
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods())).filter(method -> verb(method) != null)
                .collect(Collectors.groupingBy(method -> verb(method) + " " + path(method), TreeMap::new, Collectors.toList()));
    }

    private static String verb(Method method) {
        return Arrays.stream(method.getAnnotations()).map(each -> each.annotationType().getAnnotation(HttpMethod.class))
                .filter(each -> each != null).map(HttpMethod::value).findFirst().orElse(null);
    }

    private static String path(Method method) {
        String below = method.isAnnotationPresent(Path.class) ? "/" + method.getAnnotation(Path.class).value() : "";
        return ("/" + method.getDeclaringClass().getAnnotation(Path.class).value() + below).replaceAll("\\{(\\w+): *[^/]*}", "{$1}");
    }

    private static Map<String, JsonNode> told() {
        Map<String, JsonNode> operations = new TreeMap<>();
        DOCUMENT.path("paths").properties().forEach(path -> path.getValue().properties()
                .forEach(operation -> operations.put(operation.getKey().toUpperCase() + " " + path.getKey(), operation.getValue())));
        return operations;
    }

    private static JsonNode read(String name) {
        try {
            return new ObjectMapper().readTree(OpenApiDocumentTest.class.getResourceAsStream(name));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
