package org.spoc.shared.api;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/** Reads the values of a body as strictly as {@link Values} wants them. */
final class JsonValues {

    private JsonValues() {
    }

    /** A text that can be kept. */
    static final class Text extends StdScalarDeserializer<String> {

        Text() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = StringDeserializer.instance.deserialize(parser, context);
            return Values.isText(text) ? text
                    : (String) context.handleWeirdStringValue(String.class, "", JsonProblems.UNUSABLE_CHARACTER);
        }
    }

    /** A time with its offset, as RFC 3339 writes it. */
    static final class Moment extends Written<Instant> {
        Moment() {
            super(Instant.class, Values::moment);
        }
    }

    /** A day, as ISO 8601 writes it. */
    static final class Day extends Written<LocalDate> {
        Day() {
            super(LocalDate.class, Values::day);
        }
    }

    private abstract static class Written<T> extends StdScalarDeserializer<T> {

        private final transient Function<String, Optional<T>> reading;

        Written(Class<T> type, Function<String, Optional<T>> reading) {
            super(type);
            this.reading = reading;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (T) context.handleUnexpectedToken(handledType(), parser);
            }
            String text = parser.getText();
            Optional<T> read = reading.apply(text);
            return read.isPresent() ? read.get() : (T) context.handleWeirdStringValue(handledType(), text, "not readable");
        }
    }
}
