package org.lectern.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ParagraphTest {

    private static final String NEW_LINE = System.lineSeparator();

    @Test
    void breaksBeforeTheWidthAndIndentsBelowTheLead() {
        assertEquals("- one two" + NEW_LINE + "  three", Paragraph.wrap("one two three", "- ", 9));
    }

    @Test
    void leavesALongWordWhole() {
        assertEquals(
                "a" + NEW_LINE + "incomprehensible" + NEW_LINE + "b", Paragraph.wrap("a incomprehensible b", "", 5));
    }
}
