package org.lectern.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON whose properties stand in a known order; anything else is an {@link IllegalArgumentException}. */
final class JsonInOrder implements AutoCloseable {

    private final JsonParser parser;

    JsonInOrder(byte[] text) {
        parser = JsonFactory.builder().build().createParser(ObjectReadContext.empty(), text);
    }

    @Override
    public void close() {
        parser.close();
    }

    void open() {
        expect(JsonToken.START_OBJECT);
    }

    void shut() {
        expect(JsonToken.END_OBJECT);
    }

    void end() {
        require(parser.nextToken() == null, "the end");
    }

    /** The property of this name is next. */
    JsonInOrder at(String name) {
        expect(JsonToken.PROPERTY_NAME);
        require(parser.currentName().equals(name), name);
        return this;
    }

    String text() {
        expect(JsonToken.VALUE_STRING);
        return parser.getString();
    }

    int whole() {
        expect(JsonToken.VALUE_NUMBER_INT);
        return parser.getIntValue();
    }

    long count() {
        expect(JsonToken.VALUE_NUMBER_INT);
        return parser.getLongValue();
    }

    /** A number that is finite: 1e999 is none. */
    double number() {
        expect(JsonToken.VALUE_NUMBER_FLOAT);
        double number = parser.getDoubleValue();
        require(Double.isFinite(number), "a number");
        return number;
    }

    /** A number, or the text that stands for one that is not finite. */
    double anyNumber() {
        JsonToken token = parser.nextToken();
        require(token == JsonToken.VALUE_NUMBER_FLOAT || token == JsonToken.VALUE_STRING, "a number");
        return token == JsonToken.VALUE_STRING ? Double.parseDouble(parser.getString()) : parser.getDoubleValue();
    }

    /** A list of values of one kind. */
    <T> List<T> list(Kind kind, Supplier<T> value) {
        expect(JsonToken.START_ARRAY);
        return rest(kind, value);
    }

    /** The same of a list that has been opened. */
    <T> List<T> rest(Kind kind, Supplier<T> value) {
        List<T> values = new ArrayList<>();
        while (hasNext(kind)) {
            values.add(value.get());
        }
        return values;
    }

    /** How the values of a list begin; what {@link #list} has read of them already. */
    enum Kind {
        OBJECT(JsonToken.START_OBJECT),
        LIST(JsonToken.START_ARRAY),
        TEXT(JsonToken.VALUE_STRING);

        private final JsonToken first;

        Kind(JsonToken first) {
            this.first = first;
        }
    }

    /** A list of texts. */
    List<String> texts(String name) {
        return at(name).list(Kind.TEXT, this::currentText);
    }

    void shutList() {
        expect(JsonToken.END_ARRAY);
    }

    /** The text that {@link #list} has come to. */
    String currentText() {
        return parser.getString();
    }

    private boolean hasNext(Kind kind) {
        JsonToken token = parser.nextToken();
        require(token == kind.first || token == JsonToken.END_ARRAY, kind.toString());
        return token == kind.first;
    }

    /** Whether another property follows; its name is {@link #currentName()}. */
    boolean hasProperty() {
        JsonToken token = parser.nextToken();
        require(token == JsonToken.PROPERTY_NAME || token == JsonToken.END_OBJECT, "a property");
        return token == JsonToken.PROPERTY_NAME;
    }

    String currentName() {
        return parser.currentName();
    }

    private void expect(JsonToken token) {
        require(parser.nextToken() == token, token.toString());
    }

    private void require(boolean holds, String expected) {
        if (!holds) {
            throw new IllegalArgumentException(expected + " was expected at "
                    + parser.currentTokenLocation().getByteOffset());
        }
    }
}
