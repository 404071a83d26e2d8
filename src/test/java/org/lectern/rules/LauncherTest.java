package org.lectern.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The script that starts Lectern, with a Java in its place that says what it is asked and writes the cache that it is asked for. */
@EnabledOnOs(OS.LINUX)
final class LauncherTest {

    private static final String SHORT = "-XX:TieredStopAtLevel=1";

    private static final long LARGE = 128L << 20;

    private static final String JAVA = """
            #!/bin/sh
            for word in "$@"; do
              echo "$word"
              case $word in
                -XX:AOTCacheOutput=*) echo classes >"${word#*=}" ;;
              esac
            done
            exit 7
            """;

    /** As above, but it makes caches without trouble. */
    private static final String JAVA_THAT_ENDS_WELL = JAVA.replace("exit 7", "exit 0");

    @TempDir
    Path home;

    private Path script;

    @BeforeEach
    void besideAJar() throws IOException {
        script = installed(home.resolve("built of the sources/lectern"));
        Files.createFile(script.resolveSibling("lectern.jar"));
        java(home.resolve("jdk/bin/java"), JAVA);
        // So that none is made in the background.
        Files.writeString(home.resolve("cache"), "a file in the place of the folder");
    }

    private static Path installed(Path script) throws IOException {
        Files.createDirectories(script.getParent());
        return Files.copy(Path.of("jpackage/lectern"), script, StandardCopyOption.COPY_ATTRIBUTES);
    }

    private static void java(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--version",
                "inspect views.csv",
                "analyze views.csv --only explore",
                "analyze --only=explore,churn --only dropoff views.csv"
            })
    void endsSoonWithoutTheSecondCompiler(String command) throws Exception {
        assertTrue(started(command.split(" ", -1)).contains(SHORT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "views.csv",
                "serve --model m",
                "train views.csv",
                "analyze views.csv",
                "analyze views.csv --only predictor",
                "analyze views.csv --only explore --only=predictor"
            })
    void compilesWellWhatTakesLong(String command) throws Exception {
        assertFalse(started(command.split(" ", -1)).contains(SHORT));
    }

    @Test
    void compilesWellWhereAFileIsLarge() throws Exception {
        Path folder = Files.createDirectories(home.resolve("an export"));
        Path events = folder.resolve("events.jsonl");
        try (RandomAccessFile file = new RandomAccessFile(events.toFile(), "rw")) {
            file.setLength(LARGE);
        }
        assertTrue(started("inspect", events.toString()).contains(SHORT));
        try (RandomAccessFile file = new RandomAccessFile(events.toFile(), "rw")) {
            file.setLength(LARGE + 1);
        }
        assertFalse(started("inspect", events.toString()).contains(SHORT));
        assertFalse(started("inspect", folder.toString()).contains(SHORT));
    }

    @Test
    void givesEveryArgumentOnAndTheCommandsOwnExitCodeBack() throws Exception {
        Process process = start("inspect", "two words.csv", "", "$HOME *");
        List<String> said = said(process);
        assertEquals(List.of("inspect", "two words.csv", "", "$HOME *"), said.subList(said.size() - 4, said.size()));
        assertEquals(7, process.waitFor());
    }

    @Test
    void makesACacheOnceAndUsesIt() throws Exception {
        java(home.resolve("jdk/bin/java"), JAVA_THAT_ENDS_WELL);
        Files.delete(home.resolve("cache"));
        Path folder = Files.createDirectories(home.resolve("cache/lectern"));
        try (WatchService watch = FileSystems.getDefault().newWatchService()) {
            folder.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            assertEquals(List.of(), caches(started("inspect", "views.csv")));
            awaitCache(watch);
            List<String> named = caches(started("inspect", "views.csv"));
            assertEquals(1, named.size(), named.toString());
            assertEquals("classes\n", Files.readString(Path.of(named.getFirst())));

            Files.writeString(script.resolveSibling("lectern.jar"), "built anew");
            assertEquals(List.of(), caches(started("inspect", "views.csv")), "of another jar");
            awaitCache(watch);
        }
    }

    /** The finished cache is moved into its place. */
    private static void awaitCache(WatchService watch) throws InterruptedException {
        boolean there = false;
        while (!there) {
            WatchKey key = watch.poll(30, TimeUnit.SECONDS);
            assertNotNull(key, "no cache was made");
            there = key.pollEvents().stream()
                    .map(WatchEvent::context)
                    .anyMatch(name -> name.toString().endsWith(".aot"));
            key.reset();
        }
    }

    @Test
    void worksWhereNoCacheCanBeMade() throws Exception {
        Process process = start("inspect", "views.csv");
        assertTrue(said(process).contains("views.csv"));
        assertEquals(7, process.waitFor());
    }

    @Test
    void saysWhyACacheWasNotMade() throws Exception {
        Files.delete(home.resolve("cache"));
        Process process = start("--make-cache");
        assertTrue(said(process).contains("--rehearse"));
        assertEquals(1, process.waitFor());
        try (Stream<Path> left = Files.list(home.resolve("cache/lectern"))) {
            assertFalse(left.anyMatch(file -> file.toString().endsWith(".aot")));
        }
    }

    @Test
    void asksForAJdkWhereThereIsNone() throws Exception {
        Files.delete(home.resolve("jdk/bin/java"));
        Process process = start("inspect", "views.csv");
        assertTrue(String.join(" ", said(process)).startsWith("Lectern needs Java 25"));
        assertEquals(1, process.waitFor());
    }

    @Test
    void takesJavaAndCacheOfItsImageThroughALink() throws Exception {
        Path lib = home.resolve("usr/lib/lectern/lib");
        Path installed = installed(lib.resolveSibling("bin").resolve("lectern"));
        java(lib.resolve("runtime/bin/java"), JAVA_THAT_ENDS_WELL);
        Files.createDirectories(lib.resolve("app"));
        script = Files.createSymbolicLink(home.resolve("lectern"), installed);
        assertEquals(0, start("--make-cache").waitFor());
        List<String> started = started("views.csv");
        assertEquals(List.of(lib.toRealPath().resolve("app/lectern.aot").toString()), caches(started));
        assertTrue(started.contains(lib.toRealPath().resolve("app/lectern.jar").toString()));
    }

    private List<String> started(String... arguments) throws IOException {
        return said(start(arguments));
    }

    private static List<String> caches(List<String> said) {
        return said.stream()
                .filter(word -> word.startsWith("-XX:AOTCache="))
                .map(word -> word.substring("-XX:AOTCache=".length()))
                .toList();
    }

    private static List<String> said(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    private Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", home.resolve("jdk").toString());
        builder.environment().put("XDG_CACHE_HOME", home.resolve("cache").toString());
        builder.environment().put("HOME", home.toString());
        return builder.start();
    }
}
