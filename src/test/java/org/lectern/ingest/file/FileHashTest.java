package org.lectern.ingest.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.contract.Cancelled;
import org.lectern.contract.ProblemException;
import org.lectern.contract.TaskCancelled;
import org.lectern.contract.TaskContext;

@Timeout(30)
class FileHashTest {

    /** Of FIPS 180-2, appendix B.1. */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    Path folder;

    private SourceFile file;

    @BeforeEach
    void write() throws IOException {
        file = SourceFile.at(Files.write(folder.resolve("abc"), "abc".getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void isTakenWhenItIsAskedFor() {
        FileHash hash = new FileHash(file, TaskContext.quiet());
        assertEquals(ABC, hash.hex());
        assertEquals(ABC, hash.hex());
    }

    @Test
    void isTakenBesideWhatElseIsDone() {
        FileHash hash = new FileHash(file, TaskContext.quiet());
        try (FileHash.Beside _ = hash.beside()) {
            assertEquals(ABC, hash.hex());
        }
        assertEquals(ABC, hash.hex());
    }

    @Test
    void wasAskedForBefore() {
        FileHash hash = new FileHash(file, TaskContext.quiet());
        assertEquals(ABC, hash.hex());
        try (FileHash.Beside _ = hash.beside()) {
            assertEquals(ABC, hash.hex());
        }
    }

    @Test
    void holdsNoFileOpenWhenItIsClosedUnasked() throws IOException {
        Path endless = Path.of("/dev/zero");
        if (Files.isReadable(endless)) {
            // Ends only because nobody wants it any more.
            FileHash hash = new FileHash(new SourceFile(endless, 0), TaskContext.quiet());
            hash.beside().close();
            assertThrows(TaskCancelled.class, hash::hex, "a part has no hash");
        }
    }

    @Test
    void saysThatAFileIsGone() throws IOException {
        FileHash hash = new FileHash(file, TaskContext.quiet());
        Files.delete(file.path());
        try (FileHash.Beside _ = hash.beside()) {
            ProblemException trouble = assertThrows(ProblemException.class, hash::hex);
            assertEquals("file-vanished", trouble.problem().code());
        }
    }

    @Test
    void endsWhenItIsCancelled() {
        assertThrows(TaskCancelled.class, new FileHash(file, new Cancelled())::hex);
    }
}
