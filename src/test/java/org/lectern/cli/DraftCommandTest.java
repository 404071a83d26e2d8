package org.lectern.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftCommandTest {

    @TempDir
    private Path folder;

    private Path catalogue = Path.of("");

    @BeforeEach
    void catalogue() throws IOException {
        catalogue = Files.writeString(folder.resolve("items.csv"), """
                item_id,title,description,language,type
                1,Share,"A library holds the documents of a team. Every document has an owner who decides about permissions. The owner can share a folder with colleagues. A shared folder appears in the library of each colleague.",en,video
                2,Bin,"The bin keeps a deleted file for a month. Whoever deleted the file can restore it from the bin. After a month the file disappears for good.",en,video
                3,Sheets,"A worksheet has rows and columns. Each column has a heading of its own. A formula adds the numbers of a column.",en,video
                4,Slides,"A presentation consists of slides. Every slide has a layout and a background. The speaker turns the slides.",en,video
                5,Nothing,,en,video
                """);
    }

    private Ran draft(String... further) {
        return Ran.command(Stream.concat(Stream.of("draft", catalogue.toString()), Stream.of(further))
                .toArray(String[]::new));
    }

    @Test
    void printsASummaryWithItsChecksAndWritesNothing() throws IOException {
        Ran ran = draft("--item", "1");
        assertEquals(ExitCode.DONE, ran.code(), ran.toString());
        assertTrue(ran.out().startsWith("Summary of “Share” (1), a draft made without a language model:"), ran.out());
        assertTrue(ran.out().contains("checks are passed"), ran.out());
        assertTrue(ran.out().contains("  passed   Summary: 100% of the words"), ran.out());
        assertTrue(ran.out().contains("Readability: Years of school"), ran.out());
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void writesAQuizThatSomebodyAccepts() throws IOException {
        Path out = folder.resolve("share.gift");
        Ran ran = draft(
                "--item",
                "Share",
                "--kind",
                "quiz",
                "--questions",
                "2",
                "--out",
                out.toString(),
                "--accepted-by",
                "Ada");
        assertEquals(ExitCode.DONE, ran.code(), ran.toString());
        assertTrue(ran.out().contains("(right)"), ran.out());
        assertTrue(ran.out().contains("Accepted by Ada"), ran.out());
        assertTrue(Files.readString(out).startsWith("::1::[plain]"), Files.readString(out));
        assertTrue(
                Files.readString(folder.resolve("accepted-drafts.csv")).contains(",Ada,1,quiz,,share.gift,"),
                Files.readString(folder.resolve("accepted-drafts.csv")));
    }

    @Test
    void nothingIsWrittenThatNobodyAccepts() {
        Path out = folder.resolve("share.md");
        for (Ran ran : new Ran[] {
            draft("--item", "1", "--out", out.toString()),
            draft("--item", "1", "--out", out.toString(), "--accepted-by", " ")
        }) {
            assertTrue(ran.toldTrouble(), ran.toString());
            assertTrue(ran.err().contains("nobody has accepted"), ran.err());
            assertFalse(Files.exists(out));
        }
    }

    @Test
    void troubleIsASentenceAndARemedy() {
        Ran unknown = draft("--item", "Slide");
        assertTrue(unknown.toldTrouble() && unknown.err().contains("Slides"), unknown.toString());
        Ran empty = draft("--item", "5", "--kind", "quiz");
        assertTrue(empty.toldTrouble() && empty.err().contains("no text"), empty.toString());
        Ran format = draft("--item", "1", "--out", "a.docx", "--accepted-by", "Ada");
        assertTrue(format.toldTrouble() && format.err().contains(".md"), format.toString());
    }

    @Test
    void whatCannotBeMeantIsAskedAgain() {
        assertEquals(ExitCode.USAGE, draft().code());
        assertEquals(
                ExitCode.USAGE, draft("--item", "1", "--accepted-by", "Ada").code());
        assertEquals(ExitCode.USAGE, draft("--item", "1", "--questions", "0").code());
    }
}
