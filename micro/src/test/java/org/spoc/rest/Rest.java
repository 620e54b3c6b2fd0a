package org.spoc.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.spoc.testing.SpocProcess;

/** A program that talks to SPOC in the name of one user. Bodies are written with ' instead of ". */
record Rest(SpocProcess spoc, String login, String password) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** An answer. */
    record Answer(int status, JsonNode body, HttpResponse<String> whole) {

        long id() {
            return body.get("id").asLong();
        }

        String tag() {
            return header("ETag");
        }

        String header(String name) {
            return whole.headers().firstValue(name).orElse("");
        }

        JsonNode items() {
            return body.get("items");
        }

        /** Member and code of the first error. */
        String error() {
            return body.at("/errors/0/member").asText() + " " + body.at("/errors/0/code").asText();
        }
    }

    static Rest asAdministrator(SpocProcess spoc) {
        return new Rest(spoc, "admin", SpocProcess.ADMIN_PASSWORD);
    }

    /** A new user with a role. */
    Rest colleague(String role) {
        String login = unique("user");
        Answer made = post("users", "{'login':'%s','name':'%s','mail':'%s@spoc.example','roles':['%s'],'password':'a long password'}"
                .formatted(login, login, login, role));
        if (made.status() != 201) {
            throw new AssertionError(made.whole().body());
        }
        return new Rest(spoc, login, "a long password");
    }

    long id() {
        return get("me").id();
    }

    static String unique(String word) {
        return word + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }

    Answer organisation() {
        return post("parties", "{'kind':'ORGANISATION','name':'%s','emails':['info@acme.example']}".formatted(unique("Acme")));
    }

    Answer personOf(Answer organisation) {
        return post("parties", "{'kind':'PERSON','givenName':'Ann','familyName':'%s','emails':['ann@acme.example'],'organisation':%d}"
                .formatted(unique("B"), organisation.id()));
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer post(String path, String body) {
        return send(json(request(path), "POST", body));
    }

    Answer patch(String path, String seen, String body) {
        return send(json(request(path).header("If-Match", seen), "PATCH", body));
    }

    HttpRequest.Builder request(String path) {
        return spoc.as(login, password, "api/v1/" + path);
    }

    static HttpRequest.Builder json(HttpRequest.Builder request, String method, String body) {
        return request.header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')));
    }

    Answer send(HttpRequest.Builder request) {
        HttpResponse<String> answer = spoc.send(request);
        try {
            return new Answer(answer.statusCode(), JSON.readTree(answer.body().isEmpty() ? "{}" : answer.body()), answer);
        } catch (JsonProcessingException noJson) {
            throw new AssertionError("no JSON: " + answer.body(), noJson);
        }
    }
}
