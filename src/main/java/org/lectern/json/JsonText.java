package org.lectern.json;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * JSON in UTF-8 as maps, lists, texts, whole numbers (long), other numbers (double), booleans and null, and back. Read as a stream: a
 * tree of nodes would load some hundred classes.
 */
public final class JsonText {

    private JsonText() {}

    /** What {@link #read} reads again. */
    public static byte[] write(@Nullable Object json) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try (JsonGenerator out =
                JsonFactory.builder().build().createGenerator(ObjectWriteContext.empty(), text, JsonEncoding.UTF8)) {
            write(json, out);
        }
        return text.toByteArray();
    }

    private static void write(@Nullable Object json, JsonGenerator out) {
        switch (json) {
            case null -> out.writeNull();
            case Map<?, ?> map -> {
                out.writeStartObject();
                map.forEach((name, value) -> {
                    out.writeName(String.valueOf(name));
                    write(value, out);
                });
                out.writeEndObject();
            }
            case List<?> list -> {
                out.writeStartArray();
                list.forEach(value -> write(value, out));
                out.writeEndArray();
            }
            case Double number -> out.writeNumber(number);
            case Long number -> out.writeNumber(number);
            case Integer number -> out.writeNumber(number);
            case Boolean is -> out.writeBoolean(is);
            default -> out.writeString(json.toString());
        }
    }

    /**
     * Reads a text.
     *
     * @throws tools.jackson.core.JacksonException where it is no JSON
     * @throws IllegalArgumentException where there is more or less than one value
     */
    public static @Nullable Object read(byte[] text) {
        try (JsonParser in = JsonFactory.builder().build().createParser(ObjectReadContext.empty(), text)) {
            Object json = value(in.nextToken(), in);
            if (in.nextToken() != null) {
                throw new IllegalArgumentException("more than one value");
            }
            return json;
        }
    }

    private static @Nullable Object value(@Nullable JsonToken token, JsonParser in) {
        return switch (token) {
            case START_OBJECT -> object(in);
            case START_ARRAY -> array(in);
            case VALUE_STRING -> in.getString();
            case VALUE_NUMBER_INT -> in.getLongValue();
            case VALUE_NUMBER_FLOAT -> in.getDoubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            case null, default -> throw new IllegalArgumentException("no value");
        };
    }

    private static Map<String, @Nullable Object> object(JsonParser in) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = in.currentName();
            object.put(name, value(in.nextToken(), in));
        }
        return object;
    }

    private static List<@Nullable Object> array(JsonParser in) {
        List<@Nullable Object> array = new ArrayList<>();
        for (JsonToken token = in.nextToken(); token != JsonToken.END_ARRAY; token = in.nextToken()) {
            array.add(value(token, in));
        }
        return array;
    }
}
