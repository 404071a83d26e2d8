package org.lectern.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CollectCommandTest {

    @TempDir
    private Path folder;

    @Test
    void pagesBecomeACatalogueAndWhatDoesNotIsTold() throws IOException {
        Path pages = Files.createDirectory(folder.resolve("pages"));
        Files.writeString(pages.resolve("a.html"), "<html><title>Pivot tables</title><main><p>Sum up.</p></main>");
        Files.writeString(pages.resolve("b.html"), "<html>");
        Files.writeString(pages.resolve("c.css"), "p {}");
        Path out = folder.resolve("catalogue.csv");
        Path rejects = folder.resolve("rejects.csv");
        Ran ran = Ran.command("collect", pages.toString(), "--out", out.toString(), "--rejects", rejects.toString());
        assertEquals(ExitCode.DONE, ran.code(), ran.err());
        assertTrue(ran.out().startsWith("3 pages and rows read, 1 kept, 2 left out"), ran.out());
        assertTrue(ran.out().contains("Left out, no title: 1 (b.html)"), ran.out());
        assertTrue(ran.out().contains("neither a page nor a catalogue: 1 (c.css)"), ran.out());
        assertTrue(Files.readString(out).contains("a.html,Pivot tables,Sum up."));
        assertTrue(Files.readString(rejects).contains("b.html,no title"));
    }

    @Test
    void withoutAnyPageNothingIsWritten() throws IOException {
        Path page = Files.writeString(folder.resolve("b.html"), "<html>");
        Path out = folder.resolve("catalogue.csv");
        Ran none = Ran.command("collect", page.toString(), "--out", out.toString());
        assertTrue(none.toldTrouble(), none.toString());
        assertTrue(none.err().contains("no title: 1 (b.html)"), none.err());
        Ran itself = Ran.command("collect", page.toString(), "--out", page.toString());
        assertTrue(itself.toldTrouble(), itself.toString());
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertTrue(Ran.command("collect", empty.toString(), "--out", out.toString())
                .toldTrouble());
        assertFalse(Files.exists(out));
    }

    @Test
    void helpSaysThatTheNetworkIsNotAsked() {
        assertTrue(Ran.command("collect", "--help")
                .out()
                .replaceAll("\\s+", " ")
                .contains("nothing is asked of the network"));
    }
}
