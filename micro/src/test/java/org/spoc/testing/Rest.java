package org.spoc.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;

/** A program that talks to SPOC in the name of one user. Bodies are written with ' instead of ". */
public record Rest(SpocProcess spoc, String login, String password) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** An answer. */
    public record Answer(int status, JsonNode body, HttpResponse<String> whole) {

        public long id() {
            return body.get("id").asLong();
        }

        public String tag() {
            return header("ETag");
        }

        public String header(String name) {
            return whole.headers().firstValue(name).orElse("");
        }

        public JsonNode items() {
            return body.get("items");
        }

        /** Member and code of the first error. */
        public String error() {
            return body.at("/errors/0/member").asText() + " " + body.at("/errors/0/code").asText();
        }
    }

    public static Rest asAdministrator(SpocProcess spoc) {
        return new Rest(spoc, "admin", SpocProcess.ADMIN_PASSWORD);
    }

    /** A new user with a role. */
    public Rest colleague(String role) {
        String login = unique("user");
        Answer made = post("users", "{'login':'%s','name':'%s','mail':'%s@spoc.example','roles':['%s'],'password':'a long password'}"
                .formatted(login, login, login, role));
        if (made.status() != 201) {
            throw new AssertionError(made.whole().body());
        }
        return new Rest(spoc, login, "a long password");
    }

    public long id() {
        return get("me").id();
    }

    public static String unique(String word) {
        return word + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }

    public Answer organisation() {
        return post("parties", "{'kind':'ORGANISATION','name':'%s','emails':['info@acme.example']}".formatted(unique("Acme")));
    }

    public Answer personOf(Answer organisation) {
        return post("parties", "{'kind':'PERSON','givenName':'Ann','familyName':'%s','emails':['ann@acme.example'],'organisation':%d}"
                .formatted(unique("B"), organisation.id()));
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer post(String path, String body) {
        return send(json(request(path), "POST", body));
    }

    public Answer patch(String path, String seen, String body) {
        return send(json(request(path).header("If-Match", seen), "PATCH", body));
    }

    /** Begins an import of a file with the columns that are proposed. */
    public Answer importing(String file) {
        return send(request("imports?name=people.csv&run=run").header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofString(file)));
    }

    public HttpRequest.Builder request(String path) {
        return spoc.as(login, password, "api/v1/" + path);
    }

    public static HttpRequest.Builder json(HttpRequest.Builder request, String method, String body) {
        return request.header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')));
    }

    public Answer send(HttpRequest.Builder request) {
        return answer(spoc.send(request));
    }

    /** What came, read as JSON where it is. */
    public static Answer answer(HttpResponse<String> answer) {
        boolean json = answer.headers().firstValue("Content-Type").orElse("json").contains("json");
        try {
            return new Answer(answer.statusCode(), JSON.readTree(answer.body().isEmpty() || !json ? "{}" : answer.body()), answer);
        } catch (JsonProcessingException noJson) {
            throw new AssertionError("no JSON: " + answer.body(), noJson);
        }
    }
}
