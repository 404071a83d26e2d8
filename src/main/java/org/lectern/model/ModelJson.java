package org.lectern.model;

import java.util.Collection;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;

/** Writes JSON whose properties stand in a known order, as {@link JsonInOrder} reads it. */
final class ModelJson {

    private final JsonGenerator json;

    ModelJson(JsonGenerator json) {
        this.json = json;
    }

    void open() {
        json.writeStartObject();
    }

    void open(String name) {
        json.writeObjectPropertyStart(name);
    }

    void shut() {
        json.writeEndObject();
    }

    void text(String name, String value) {
        json.writeStringProperty(name, value);
    }

    void number(String name, double value) {
        json.writeNumberProperty(name, value);
    }

    void whole(String name, long value) {
        json.writeNumberProperty(name, value);
    }

    /** JSON has no word for what is not finite. */
    void any(String name, double value) {
        if (Double.isFinite(value)) {
            json.writeNumberProperty(name, value);
        } else {
            json.writeStringProperty(name, Double.toString(value));
        }
    }

    <T> void each(String name, Collection<T> things, Consumer<T> written) {
        json.writeArrayPropertyStart(name);
        things.forEach(written);
        json.writeEndArray();
    }

    void texts(String name, Collection<String> texts) {
        each(name, texts, json::writeString);
    }

    void numbers(double... numbers) {
        json.writeStartArray();
        for (double number : numbers) {
            json.writeNumber(number);
        }
        json.writeEndArray();
    }

    void wholes(long... numbers) {
        json.writeStartArray();
        for (long number : numbers) {
            json.writeNumber(number);
        }
        json.writeEndArray();
    }

    /** A list of what writes itself, whole numbers and others mixed. */
    void list(Runnable values) {
        json.writeStartArray();
        values.run();
        json.writeEndArray();
    }

    void value(double number) {
        json.writeNumber(number);
    }

    void value(int number) {
        json.writeNumber(number);
    }
}
