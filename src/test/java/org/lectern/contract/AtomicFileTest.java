package org.lectern.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

    @TempDir
    Path folder;

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static String code(Path file) {
        return assertThrows(ProblemException.class, () -> AtomicFile.write(file, out -> out.write('x')))
                .problem()
                .code();
    }

    @Test
    void replacesWhatWasThere() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "old");
        AtomicFile.write(file, out -> out.write("new".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertEquals("new", Files.readString(file));
        assertEquals(List.of("a.txt"), names());
    }

    @Test
    void aFailureLeavesTheOldFileAndNothingElse() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "old");
        assertThrows(
                ProblemException.class,
                () -> AtomicFile.write(file, out -> {
                    out.write(new byte[1 << 20]);
                    throw new IOException("No space left on device");
                }));
        assertEquals("old", Files.readString(file));
        assertEquals(List.of("a.txt"), names());
    }

    @Test
    void whatAKilledProcessLeftIsRemovedAfterADay() throws IOException {
        Path old = Files.createFile(folder.resolve(".lectern-1.part"));
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(25))));
        Path others = Files.createFile(folder.resolve(".editor-1.part"));
        Files.setLastModifiedTime(others, FileTime.from(Instant.now().minus(Duration.ofHours(25))));
        Files.createFile(folder.resolve(".lectern-2.part"));
        AtomicFile.write(folder.resolve("a.txt"), out -> out.write(1));
        assertEquals(List.of(".editor-1.part", ".lectern-2.part", "a.txt"), names());
    }

    @Test
    void cancellingLeavesNothing() throws IOException {
        assertThrows(
                TaskCancelled.class,
                () -> AtomicFile.write(folder.resolve("a.txt"), out -> {
                    out.write(1);
                    throw new TaskCancelled();
                }));
        assertEquals(List.of(), names());
    }

    @Test
    void aFullDiskIsNamed() {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "needs /dev/full");
        assertEquals("disk-full", code(full));
    }

    @Test
    void aMissingFolderIsNamed() {
        assertEquals("folder-missing", code(folder.resolve("none").resolve("a.txt")));
    }

    @Test
    void aFolderIsNoFile() {
        assertEquals("is-a-folder", code(folder));
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() throws IOException {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        assumeTrue(closed.toFile().setWritable(false) && !Files.isWritable(closed), "needs a user with limits");
        assertEquals("not-writable", code(closed.resolve("a.txt")));
    }
}
