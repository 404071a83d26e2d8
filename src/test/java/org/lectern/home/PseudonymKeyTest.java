package org.lectern.home;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.contract.Problem;
import org.lectern.contract.ProblemException;

class PseudonymKeyTest {

    @TempDir
    Path home;

    private PseudonymKey key() {
        return new PseudonymKey(home.resolve("config/lectern"));
    }

    private Path file() {
        return home.resolve("config/lectern").resolve(PseudonymKey.FILE);
    }

    @Test
    void isMadeOnceAndStays() throws IOException {
        byte[] first = key().bytes();
        assertEquals(32, first.length);
        assertArrayEquals(first, key().bytes());
        try (Stream<Path> files = Files.list(home.resolve("config/lectern"))) {
            assertEquals(List.of(file()), files.toList());
        }
    }

    @Test
    void differsFromOneUserToTheNext() {
        byte[] first = key().bytes();
        assertFalse(Arrays.equals(first, new PseudonymKey(home.resolve("other")).bytes()));
    }

    @Test
    void isReadByItsOwnerOnly() throws IOException {
        assumeTrue(home.getFileSystem().supportedFileAttributeViews().contains("posix"));
        key().bytes();
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no key", "00ff", "g123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"})
    void isNeverReplacedWhereItIsDamaged(String written) throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), written);
        Problem problem =
                assertThrows(ProblemException.class, () -> key().bytes()).problem();
        assertEquals("key-damaged", problem.code());
        assertTrue(problem.sentence().contains(file().toString()));
        assertEquals(written, Files.readString(file()));
    }

    @RepeatedTest(20)
    void whoStartsAtTheSameTimeHasTheSame() throws Exception {
        CyclicBarrier together = new CyclicBarrier(4);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<String>> keys = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                keys.add(threads.submit(() -> {
                    together.await();
                    return HexFormat.of().formatHex(key().bytes());
                }));
            }
            Set<String> different = new HashSet<>();
            for (Future<String> key : keys) {
                different.add(key.get());
            }
            assertEquals(1, different.size());
        }
    }

    @Test
    void saysWhenItCannotBeWritten() throws IOException {
        Files.createDirectories(home.resolve("config"));
        Files.writeString(home.resolve("config/lectern"), "a file where the folder should be");
        Problem problem =
                assertThrows(ProblemException.class, () -> key().bytes()).problem();
        assertEquals("key-not-writable", problem.code());
    }

    @Test
    void saysWhenItCannotBeRead() throws IOException {
        Files.createDirectories(file());
        Problem problem =
                assertThrows(ProblemException.class, () -> key().bytes()).problem();
        assertEquals("key-unreadable", problem.code());
    }
}
