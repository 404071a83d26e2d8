package org.lectern.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that comes from a file commands the terminal. */
class PlainTextTest {

    /** Clears the screen, names the window, hides what follows; the same in one character of the other set; turns text around. */
    private static final String TITLE =
            "Ba\u001b[2J\u001b]0;owned\u0007s\u001b[8malt \u009b31m \u202egnp.txt\u0000\u007f";

    @TempDir
    private Path folder;

    private static String written(String text) {
        StringWriter out = new StringWriter();
        PrintWriter writer = new PrintWriter(new PlainText(out), true);
        writer.print(text);
        text.chars().forEach(c -> writer.write((char) c));
        return out.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u001b", "\u0007", "\b", "\r", "\u000b", "\u0000", "\u007f", "\u009b", "\u0085", "\u202e", "\u2066"
            })
    void whatCommandsIsShownAsUnreadable(String command) {
        assertEquals("a\ufffdba\ufffdb", written("a" + command + "b"));
    }

    @Test
    void textStaysAsItIs() {
        String text = "Größe\t学 👩‍🔬 עברית 100 %\nnext";
        assertEquals(text + text, written(text));
        StringWriter out = new StringWriter();
        new PrintWriter(new PlainText(out)).print("a\r\nb");
        assertEquals("a\r\nb", out.toString());
    }

    @Test
    void titlesAndNamesOfFilesReachNoTerminal() throws IOException {
        StringBuilder rows = new StringBuilder("learner,video,completion\n");
        for (int i = 0; i < 60; i++) {
            rows.append("s")
                    .append(i % 12)
                    .append(",")
                    .append(TITLE)
                    .append(i % 4)
                    .append(",")
                    .append(i)
                    .append("\n");
        }
        Path file = Files.writeString(folder.resolve("\u001b[31mred \u202e.csv"), rows);
        Ran inspected = Ran.command("inspect", file.toString());
        Ran analysed = Ran.command(
                "analyze",
                file.toString(),
                "--no-figures",
                "--min-views",
                "1",
                "--out",
                folder.resolve("out").toString());
        Ran missing = Ran.command("inspect", file + "\u001b[2J");
        Ran usage = Ran.command("insp\u001bect");
        String said = inspected.out() + inspected.err() + analysed.out() + analysed.err() + missing.err() + usage.err();
        assertTrue(analysed.out().contains("alt"), analysed.toString());
        assertTrue(inspected.out().contains("red"), inspected.toString());
        assertFalse(said.matches("(?s).*[\\p{Cntrl}\u0080-\u009f\u202e&&[^\n]].*"), said);
    }
}
