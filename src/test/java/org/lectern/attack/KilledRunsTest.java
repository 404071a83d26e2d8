package org.lectern.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.Main;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whenever a run is killed, files under their final names are whole, a report that is not is told from one that is, and the next run
 * sees nothing of it. {@code -Dlectern.kills=100} kills more often.
 */
class KilledRunsTest {

    private static final int KILLS = Integer.getInteger("lectern.kills", 5);
    private static final Random RANDOM = new Random(Long.getLong("lectern.seed", 20_261_129L));

    /** Without the library beside the program, as in tests, DuckDB unpacks its own. */
    private static final String DUCKDB = "libduckdb";

    private static final String SUMMARY = "summary.json";

    @TempDir
    private Path folder;

    private Path views;
    private Path temporary;

    KilledRunsTest() {
        views = Path.of("");
        temporary = Path.of("");
    }

    @BeforeEach
    void write() throws IOException {
        temporary = Files.createDirectory(folder.resolve("tmp"));
        String rows = IntStream.range(0, 4000)
                .mapToObj(i -> "l%d,v%d,C%d,%d\n".formatted(i % 90, i % 37, i % 3, (i * 31) % 101))
                .collect(Collectors.joining());
        views = Files.writeString(folder.resolve("views.csv"), "learner,video,course,completion\n" + rows);
    }

    private Process analyze(Path out) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                classPath(),
                Main.class.getName()));
        command.addAll(List.of("analyze", views.toString(), "--out", out.toString(), "--no-figures"));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile())
                .start();
    }

    private static String classPath() {
        String ofTests = System.getProperty("surefire.test.class.path");
        return ofTests == null ? System.getProperty("java.class.path") : ofTests.replace('\n', File.pathSeparatorChar);
    }

    @Test
    void leaveNoHalfFileAndNothingForTheNextRun() throws IOException, InterruptedException {
        Path whole = folder.resolve("whole");
        long begun = System.nanoTime();
        assertEquals(0, analyze(whole).waitFor(), Files.readString(folder.resolve("said.txt")));
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        Path killed = folder.resolve("killed");
        for (int i = 0; i < KILLS; i++) {
            Process run = analyze(killed);
            boolean ended = run.waitFor(RANDOM.nextLong(millis), TimeUnit.MILLISECONDS);
            run.destroyForcibly().waitFor();
            if (Files.exists(killed)) {
                assertEquals(List.of(), halfFiles(killed));
                if (Files.exists(killed.resolve(SUMMARY))) {
                    assertEquals(texts(whole), texts(killed), "a report with a summary is whole");
                } else {
                    assertFalse(ended, "a run that ended has told so");
                }
            }
        }
        for (String part : names(killed)) {
            if (part.startsWith(".")) {
                // The run of somebody else may still write what is younger.
                Files.setLastModifiedTime(
                        killed.resolve(part), FileTime.from(Instant.now().minus(Duration.ofDays(2))));
            }
        }
        assertEquals(0, analyze(killed).waitFor(), Files.readString(folder.resolve("said.txt")));
        assertEquals(texts(whole), texts(killed));
        assertEquals(names(whole), names(killed), "the next run sweeps old parts of files");
        List<String> left = names(temporary).stream()
                .filter(name -> !name.startsWith(DUCKDB))
                .toList();
        assertEquals(List.of(), left, "the next run sweeps what the killed ones left");
    }

    /** Names of files that cannot be read to their ends. */
    private static List<String> halfFiles(Path out) throws IOException {
        List<String> half = new ArrayList<>();
        JsonMapper json = JsonMapper.builder().build();
        try (Stream<Path> files = Files.list(out)) {
            for (Path file : files.filter(file -> !file.getFileName().toString().startsWith("."))
                    .toList()) {
                String text = Files.readString(file, StandardCharsets.UTF_8);
                if (file.toString().endsWith(".json")) {
                    json.readTree(text);
                } else if (!text.endsWith("\n")) {
                    half.add(file.getFileName().toString());
                }
            }
        }
        return half;
    }

    /** Tables by name; the summary tells when it was made. */
    private static Map<String, String> texts(Path out) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (String name : names(out)) {
            if (name.startsWith(".")) {
                continue;
            }
            texts.put(name, name.equals(SUMMARY) ? "" : Files.readString(out.resolve(name)));
        }
        return texts;
    }

    private static List<String> names(Path folder) {
        return Arrays.stream(folder.toFile().list()).sorted().toList();
    }
}
