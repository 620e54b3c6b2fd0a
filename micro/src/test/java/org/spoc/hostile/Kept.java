package org.spoc.hostile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Whether what is read is what was sent. Texts are the same apart from blanks around them; the domain of a mail address,
 * a telephone number and a language have one way of being written.
 */
final class Kept {

    private static final ObjectMapper EXACT = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private Kept() {
    }

    /** The value that a fragment of JSON says; empty when it says none, or more than one. */
    static Optional<JsonNode> value(String json) {
        try {
            return Optional.of(EXACT.readTree(json)).filter(node -> !node.isMissingNode());
        } catch (JsonProcessingException | NumberFormatException none) {
            return Optional.empty();
        }
    }

    /** @param member by which the value was sent, wherever in the answer it stands */
    static boolean in(JsonNode read, String member, JsonNode sent) {
        if (sent.isNull() || isBlank(sent) || sent.isContainerNode()) {
            return true;
        }
        // what is written by its number is read with its name beside it
        Stream<JsonNode> named = Stream.of(member, member + "Id").flatMap(name -> read.findValues(name).stream()).flatMap(Kept::flat);
        return named.anyMatch(each -> same(member, sent, each)) || all(read).anyMatch(each -> sent.isTextual() && isExactly(sent.asText(), each.asText()));
    }

    private static boolean isBlank(JsonNode sent) {
        return sent.isTextual() && sent.asText().isBlank();
    }

    private static boolean same(String member, JsonNode sent, JsonNode read) {
        if (sent.isNumber() || read.isNumber()) {
            return read.isNumber() && sent.isNumber() && sent.decimalValue().compareTo(read.decimalValue()) == 0;
        }
        String text = sent.asText();
        return switch (member) {
            case "emails", "mail" -> text.strip().equalsIgnoreCase(read.asText());
            case "phones", "phone" -> true;
            case "language" -> text.strip().replace('_', '-').toLowerCase(Locale.ROOT).equals(read.asText().toLowerCase(Locale.ROOT));
            case "at", "inquiredAt" -> sameMoment(text, read.asText());
            default -> sent.isBoolean() ? sent.equals(read) : isExactly(text, read.asText());
        };
    }

    static boolean isExactly(String sent, String read) {
        return read.equals(sent) || read.equals(sent.trim()) || read.equals(sent.strip());
    }

    private static boolean sameMoment(String sent, String read) {
        try {
            return OffsetDateTime.parse(sent).toInstant().equals(OffsetDateTime.parse(read).toInstant());
        } catch (DateTimeException none) {
            return false;
        }
    }

    private static Stream<JsonNode> flat(JsonNode node) {
        return node.isContainerNode() ? StreamSupport.stream(node.spliterator(), false).flatMap(Kept::flat) : Stream.of(node);
    }

    private static Stream<JsonNode> all(JsonNode node) {
        return flat(node);
    }
}
