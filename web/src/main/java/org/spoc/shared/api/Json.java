package org.spoc.shared.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.EnumFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.time.Instant;
import java.time.LocalDate;

/**
 * How JSON is read and written: nothing unknown, nothing twice, no number where a text is asked for, no value that is
 * bent until it fits. Times are RFC 3339 in UTC.
 */
public final class Json {

    /** Deepest nesting of a body. */
    static final int DEPTH = 64;
    private static final int LONGEST_NUMBER = 100;
    private static final ObjectMapper MAPPER = mapper();

    private Json() {
    }

    public static ObjectMapper strict() {
        return MAPPER;
    }

    private static ObjectMapper mapper() {
        JsonMapper.Builder builder = JsonMapper.builder(factory())
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(EnumFeature.READ_ENUM_KEYS_USING_INDEX)
                .defaultSetterInfo(JsonSetter.Value.construct(Nulls.DEFAULT, Nulls.FAIL))
                .serializationInclusion(JsonInclude.Include.ALWAYS)
                .addModule(values());
        for (LogicalType type : new LogicalType[] {LogicalType.Textual, LogicalType.Enum}) {
            builder.withCoercionConfig(type, config -> {
                for (CoercionInputShape shape : new CoercionInputShape[] {CoercionInputShape.Integer, CoercionInputShape.Float,
                    CoercionInputShape.Boolean}) {
                    config.setCoercion(shape, CoercionAction.Fail);
                }
            });
        }
        for (LogicalType type : new LogicalType[] {LogicalType.Integer, LogicalType.Float, LogicalType.Boolean, LogicalType.Enum}) {
            // nothing is written as null, and never as a text without characters
            builder.withCoercionConfig(type, config -> config.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail));
        }
        return builder.build();
    }

    private static JsonFactory factory() {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEPTH).maxNumberLength(LONGEST_NUMBER).build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
                .build();
    }

    private static SimpleModule values() {
        return new SimpleModule("spoc")
                .addDeserializer(String.class, new JsonValues.Text())
                .addDeserializer(Instant.class, new JsonValues.Moment())
                .addDeserializer(LocalDate.class, new JsonValues.Day())
                .addSerializer(Instant.class, ToStringSerializer.instance)
                .addSerializer(LocalDate.class, ToStringSerializer.instance);
    }
}
