package org.lectern.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.contract.ProblemException;

/** What processes that were killed have left is removed, and nothing that is in use. */
class ScratchTest {

    private static final String OWN = "lectern-study-" + ProcessHandle.current().pid() + "-1";

    @TempDir
    private Path temporary;

    private Path folder(String name, boolean locked, long hoursAgo) throws IOException {
        Path folder = Files.createDirectory(temporary.resolve(name));
        Files.writeString(folder.resolve("copy.txt"), "rows of somebody");
        if (locked) {
            Files.createFile(folder.resolve("in-use"));
        }
        Files.setLastModifiedTime(folder, FileTime.from(Instant.now().minusSeconds(3600 * hoursAgo)));
        return folder;
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(temporary)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void whatNobodyUsesAnyMoreIsRemoved() throws IOException {
        folder("lectern-study-999999999-1", true, 0);
        folder("lectern-study-999999999-2", false, 2);
        folder("lectern-study-999999999-3", false, 0);
        folder("somebody-elses", false, 99);
        folder(OWN, true, 99);
        Scratch.sweep(temporary);
        assertEquals(
                Stream.of("lectern-study-999999999-3", OWN, "somebody-elses")
                        .sorted()
                        .toList(),
                names());
    }

    @Test
    void aFolderThatIsMissingIsNoTrouble() {
        Scratch.sweep(temporary.resolve("missing"));
        assertFalse(Files.exists(temporary.resolve("missing")));
    }

    @Test
    void whereNothingCanBeWrittenASentenceSaysSo() {
        ProblemException e = assertThrows(ProblemException.class, () -> Scratch.create(temporary.resolve("missing")));
        assertEquals("temporary-folder", e.problem().code());
        assertTrue(e.problem().sentence().contains("missing"), e.problem().sentence());
    }

    @Test
    void whatIsClosedIsGone() throws IOException {
        Scratch scratch = Scratch.create(temporary);
        Files.writeString(scratch.folder().resolve("copy.txt"), "rows of somebody");
        assertEquals(1, names().size());
        scratch.close();
        assertEquals(List.of(), names());
    }
}
