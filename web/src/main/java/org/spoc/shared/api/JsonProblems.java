package org.spoc.shared.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.spoc.shared.Invalid;

/** Says in the words of the interface why a body could not be read, naming the member at fault. */
final class JsonProblems {

    static final String UNUSABLE_CHARACTER = "unusable character";
    /** Members that answers have and that rules decide; a body that brings one is refused and told so. */
    private static final Set<String> RULED = Set.of("id", "version", "stage", "stageSince", "owner", "ownerSince", "ownerCause",
            "acting", "follows", "keys", "consents", "changeable", "createdAt", "changedAt", "changedBy", "parentName", "state",
            "closedAt", "closeReason", "recordedBy", "onBehalfOf", "party", "acceptedBy", "acceptedAt");

    private static final Pattern DUPLICATE = Pattern.compile("(?s)Duplicate (?:field|Object property) [\"'](.*?)[\"'].*");

    private JsonProblems() {
    }

    static Invalid of(JsonProcessingException refused) {
        String member = refused instanceof JsonMappingException mapping ? path(mapping.getPath()) : "";
        if (refused instanceof UnrecognizedPropertyException unknown) {
            return Invalid.member(member, RULED.contains(unknown.getPropertyName()) ? "json.ruledMember" : "json.unknownMember",
                    unknown.getPropertyName());
        }
        if (refused instanceof InvalidNullException) {
            return Invalid.member(member, "shape.NotNull");
        }
        if (refused instanceof InvalidFormatException format) {
            return format(member, format);
        }
        if (refused instanceof MismatchedInputException mismatched) {
            return mismatched(member, mismatched);
        }
        return unreadable(member, refused);
    }

    private static Invalid format(String member, InvalidFormatException refused) {
        Class<?> type = refused.getTargetType();
        if (type.isEnum()) {
            return Invalid.member(member, "json.notOneOf", Arrays.stream(type.getEnumConstants()).map(Object::toString)
                    .collect(Collectors.joining(", ")));
        }
        if (type == String.class && refused.getOriginalMessage().endsWith(UNUSABLE_CHARACTER)) {
            return Invalid.member(member, "json.unusableCharacter");
        }
        return Invalid.member(member, expected(type));
    }

    private static Invalid mismatched(String member, MismatchedInputException refused) {
        if (refused.getMessage().startsWith("Trailing token")) {
            return Invalid.member("", "json.trailing");
        }
        Class<?> type = refused.getTargetType();
        return type == null || type.isRecord() && member.isEmpty() && refused.getPath().isEmpty()
                ? Invalid.member(member, "json.notAnObject") : Invalid.member(member, expected(type));
    }

    private static String expected(Class<?> type) {
        if (type == Instant.class) {
            return "json.notATime";
        }
        if (type == LocalDate.class) {
            return "json.notADate";
        }
        if (type == String.class || type.isEnum()) {
            return "json.notAText";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "json.notABoolean";
        }
        if (Collection.class.isAssignableFrom(type)) {
            return "json.notAList";
        }
        return numberOrObject(type);
    }

    private static String numberOrObject(Class<?> type) {
        if (type == BigDecimal.class) {
            return "json.notANumber";
        }
        boolean whole = type.isPrimitive() || Number.class.isAssignableFrom(type);
        return whole && !Map.class.isAssignableFrom(type) ? "json.notAWholeNumber" : "json.notAnObject";
    }

    private static Invalid unreadable(String member, JsonProcessingException refused) {
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof StreamConstraintsException) {
                return Invalid.member(member, "json.beyondLimits", Json.DEPTH);
            }
            if (cause instanceof InputCoercionException || cause instanceof NumberFormatException) {
                return Invalid.member(member, "json.numberOutOfRange");
            }
        }
        Matcher duplicate = DUPLICATE.matcher(refused.getOriginalMessage());
        if (duplicate.matches()) {
            return Invalid.member(duplicate.group(1), "json.duplicate");
        }
        var place = refused.getLocation();
        return Invalid.member(member, "json.malformed", place == null ? 1 : place.getLineNr(), place == null ? 1 : place.getColumnNr());
    }

    private static String path(List<JsonMappingException.Reference> path) {
        var written = new StringBuilder();
        for (JsonMappingException.Reference step : path) {
            if (step.getFieldName() == null) {
                written.append('[').append(step.getIndex()).append(']');
            } else {
                written.append(written.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return written.toString();
    }

    /** The member of the body that a reader is within; empty when it is within none. */
    static String outermost(JsonStreamContext place) {
        if (place == null || place.inRoot()) {
            return "";
        }
        String outside = outermost(place.getParent());
        return outside.isEmpty() && place.getCurrentName() != null ? place.getCurrentName() : outside;
    }
}
