package org.spoc.shared.api;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.spoc.shared.Invalid;
import org.spoc.shared.service.Shape;

/**
 * Reads a body: at most 1 MiB however it is sent, exactly one JSON value, bound strictly, and right in shape. Whatever
 * is wrong is a refusal that names the member.
 */
@Provider
@ApplicationScoped
@Consumes({MediaType.APPLICATION_JSON, JsonReading.MERGE_PATCH})
public class JsonReading implements MessageBodyReader<Object> {

    /** RFC 7396. */
    public static final String MERGE_PATCH = "application/merge-patch+json";
    static final int LARGEST = 1 << 20;

    @Inject
    private Shape shape;

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return true;
    }

    @Override
    public Object readFrom(Class<Object> type, Type generic, Annotation[] annotations, MediaType media,
            MultivaluedMap<String, String> headers, InputStream body) throws IOException {
        Object bound = bind(limited(body), type);
        return bound instanceof JsonNode ? bound : shape.check(bound);
    }

    private static byte[] limited(InputStream body) throws IOException {
        byte[] read = body.readNBytes(LARGEST + 1);
        if (read.length > LARGEST) {
            throw new BodyTooLarge();
        }
        return read;
    }

    /** Exactly one JSON value, bound strictly. @throws Invalid naming the member that does not fit */
    public static <T> T bind(byte[] body, Class<T> type) throws IOException {
        if (body.length == 0) {
            throw Invalid.member("", "json.empty");
        }
        try (JsonParser parser = Json.strict().createParser(body)) {
            return bound(parser, type);
        }
    }

    private static <T> T bound(JsonParser parser, Class<T> type) throws IOException {
        try {
            T bound = Json.strict().readValue(parser, type);
            if (bound == null) {
                throw Invalid.member("", "json.notAnObject");
            }
            return bound;
        } catch (StreamConstraintsException beyond) {
            throw Invalid.member(JsonProblems.outermost(parser.getParsingContext()), "json.beyondLimits", Json.DEPTH);
        } catch (NumberFormatException beyond) {
            // an exponent that no decimal number has; within an object Jackson wraps it, within a tree it does not
            throw Invalid.member(JsonProblems.outermost(parser.getParsingContext()), "json.numberOutOfRange");
        } catch (JsonProcessingException refused) {
            throw JsonProblems.of(refused);
        }
    }
}
