package org.lectern.render;

import java.math.BigDecimal;
import javafx.scene.paint.Color;
import org.lectern.contract.MarkupText;

/** An SVG document in the making: elements with numbers and colours. */
final class SvgText {

    private final MarkupText markup = new MarkupText();

    void raw(String text) {
        markup.raw(text);
    }

    /** Begins an element, to be given its attributes. */
    SvgText begin(String name) {
        markup.begin(name);
        return this;
    }

    SvgText set(String attribute, String value) {
        markup.set(attribute, value);
        return this;
    }

    /** To a hundredth. */
    SvgText set(String attribute, double value) {
        return set(attribute, number(value));
    }

    SvgText fill(Color color) {
        return set("fill", hex(color));
    }

    SvgText stroke(Color color, double thickness) {
        return set("stroke", hex(color)).set("stroke-width", thickness);
    }

    /** Ends an element that has nothing in it. */
    void close() {
        markup.close();
    }

    /** Ends the attributes of an element that others stand in. */
    void open() {
        markup.open();
    }

    /** Ends an element that has this text in it. */
    void text(String words) {
        markup.text(words);
    }

    /** Ends an element that was opened. */
    void end(String name) {
        markup.end(name);
    }

    static String number(double value) {
        return BigDecimal.valueOf(Math.round(100 * value), 2)
                .stripTrailingZeros()
                .toPlainString();
    }

    static String hex(Color color) {
        return "#" + channel(color.getRed()) + channel(color.getGreen()) + channel(color.getBlue());
    }

    private static String channel(double share) {
        int value = (int) Math.round(255 * share);
        return (value < 16 ? "0" : "") + Integer.toHexString(value);
    }

    @Override
    public String toString() {
        return markup.toString();
    }
}
