package org.lectern.contract;

/** A document of elements in the making, XML or HTML: one after the other, everything escaped, nothing that XML forbids. */
public final class MarkupText {

    private static final int UNREADABLE = 0xfffd;

    private final StringBuilder text = new StringBuilder();
    private String element = "";

    /** Adds markup as it stands. */
    public void raw(String markup) {
        text.append(markup);
    }

    /** Begins an element, to be given its attributes. */
    public MarkupText begin(String name) {
        element = name;
        text.append('<').append(name);
        return this;
    }

    public MarkupText set(String attribute, String value) {
        text.append(' ').append(attribute).append("=\"");
        escape(value);
        text.append('"');
        return this;
    }

    /** Ends an element that has nothing in it. */
    public void close() {
        text.append("/>\n");
    }

    /** Ends the attributes of an element that others stand in. */
    public void open() {
        text.append(">\n");
    }

    /** Ends an element that has this text in it. */
    public void text(String words) {
        text.append('>');
        escape(words);
        text.append("</").append(element).append(">\n");
    }

    /** Ends an element that was opened. */
    public void end(String name) {
        text.append("</").append(name).append(">\n");
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
            default -> text.appendCodePoint(isAllowed(character) ? character : UNREADABLE);
        }
    }

    /** The text with what XML forbids replaced, for whoever writes it by other means. */
    public static String allowed(String words) {
        return words.codePoints()
                .map(character -> isAllowed(character) ? character : UNREADABLE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
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
