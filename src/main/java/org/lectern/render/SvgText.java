package org.lectern.render;

import java.math.BigDecimal;
import javafx.scene.paint.Color;

/** An SVG document in the making: elements one after the other, everything escaped, nothing that XML forbids. */
final class SvgText {

    private final StringBuilder text = new StringBuilder();
    private String element = "";

    void raw(String markup) {
        text.append(markup);
    }

    /** Begins an element, to be given its attributes. */
    SvgText begin(String name) {
        element = name;
        text.append('<').append(name);
        return this;
    }

    SvgText set(String attribute, String value) {
        text.append(' ').append(attribute).append("=\"");
        escape(value);
        text.append('"');
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
        text.append("/>\n");
    }

    /** Ends the attributes of an element that others stand in. */
    void open() {
        text.append(">\n");
    }

    /** Ends an element that has this text in it. */
    void text(String words) {
        text.append('>');
        escape(words);
        text.append("</").append(element).append(">\n");
    }

    /** Ends an element that was opened. */
    void end(String name) {
        text.append("</").append(name).append(">\n");
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

    private void escape(String words) {
        words.codePoints().forEach(this::escape);
    }

    private void escape(int character) {
        switch (character) {
            case '&' -> text.append("&amp;");
            case '<' -> text.append("&lt;");
            case '>' -> text.append("&gt;");
            case '"' -> text.append("&quot;");
            default -> text.appendCodePoint(isAllowed(character) ? character : 0xfffd);
        }
    }

    /** XML 1.0, production 2. */
    private static boolean isAllowed(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || (character >= 0x20 && character < 0xd800)
                || (character >= 0xe000 && character <= 0xfffd)
                || character >= 0x10000;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
