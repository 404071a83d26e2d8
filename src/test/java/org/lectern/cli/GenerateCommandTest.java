package org.lectern.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateCommandTest {

    @TempDir
    private Path folder;

    private Path generate(String name, String... more) {
        Path file = folder.resolve(name);
        String[] arguments = new String[5 + more.length];
        System.arraycopy(new String[] {"generate", "--views", "500", "--out", file.toString()}, 0, arguments, 0, 5);
        System.arraycopy(more, 0, arguments, 5, more.length);
        Ran ran = Ran.command(arguments);
        assertEquals(ExitCode.DONE, ran.code(), ran.err());
        assertTrue(ran.out().startsWith("500 views"), ran.out());
        return file;
    }

    @Test
    void theSameSeedGivesTheSameBytes() throws IOException {
        assertArrayEquals(
                Files.readAllBytes(generate("a.csv", "--seed", "7")),
                Files.readAllBytes(generate("b.csv", "--seed", "7")));
    }

    @Test
    void whatItWritesCanBeInspected() {
        Ran ran = Ran.command("inspect", generate("a.csv").toString());
        assertEquals(ExitCode.DONE, ran.code(), ran.err());
        assertTrue(ran.out().contains("500 read, 500 kept"), ran.out());
    }

    @Test
    void dirtIsFoundByTheImport() {
        Ran ran = Ran.command("inspect", generate("a.csv", "--dirty", "0.2").toString());
        assertTrue(ran.out().contains("set aside"), ran.out());
    }

    @Test
    void aFolderThatIsMissingIsToldOf() {
        Ran ran = Ran.command(
                "generate",
                "--views",
                "5",
                "--out",
                folder.resolve("no/such.csv").toString());
        assertTrue(ran.toldTrouble(), ran.toString());
    }

    @Test
    void engagementsAreAFolderWithTheTruthBesideThem() {
        Path made = folder.resolve("made");
        Ran ran = Ran.command(
                ("generate --recipe engagements --users 50 --items 20 --events 300 --strength 1 --order 0.5 --seed 7"
                                + " --reference-date 2025-03-01 --out " + made)
                        .split(" "));
        assertEquals(ExitCode.DONE, ran.code(), ran.err());
        assertTrue(ran.out().startsWith("300 engagements"), ran.out());
        assertTrue(Files.exists(made.resolve("engagements.csv")));
        assertTrue(Files.exists(made.resolve("truth/learners.csv")));
    }

    @Test
    void whatCannotBeMadeUpIsSaid() {
        assertTrue(Ran.command("generate", "--out", "x").err().contains("--views"));
        assertTrue(Ran.command("generate", "--recipe", "engagements", "--strength", "11", "--out", "x")
                .err()
                .contains("strength"));
        assertTrue(Ran.command("generate", "--recipe", "engagements", "--views", "5", "--out", "x")
                .err()
                .contains("--events"));
    }
}
