package org.lectern.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A run that is killed leaves no file that is half one, and no report that seems whole; the next start clears up behind it.
 * {@code -Dattack.kills} says how often, {@code -Dattack.seed} when.
 */
class KillTest {

    private static final int KILLS = Integer.getInteger("attack.kills", 5);
    private static final long SEED = Long.getLong("attack.seed", 1);
    private static final long LATEST = 4_000;

    @TempDir
    private Path folder;

    private Path study(String name, int step) throws IOException {
        StringBuilder rows = new StringBuilder("learner,video,course,completion\n");
        for (int i = 0; i < 30_000; i++) {
            rows.append(i * 31 % 900)
                    .append(",v")
                    .append(i * step % 40)
                    .append(",c")
                    .append(i * step % 40 / 10)
                    .append(',')
                    .append((i * 37L + step) % 101)
                    .append('\n');
        }
        return Files.writeString(folder.resolve(name), rows);
    }

    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void leavesNothingHalfDone() throws Exception {
        Started program = new Started(Files.createDirectory(folder.resolve("home")));
        Path out = folder.resolve("out");
        List<Path> studies = List.of(study("a.csv", 1), study("b.csv", 7));
        assertEquals(0, analyze(program, studies.getFirst(), out).waitFor(), program.output());
        Random random = new Random(SEED);
        for (int kill = 0; kill < KILLS; kill++) {
            Process running = analyze(program, studies.get(1 - kill % 2), out);
            if (!running.waitFor(random.nextLong(300, LATEST), TimeUnit.MILLISECONDS)) {
                running.destroyForcibly().waitFor();
            }
            checkWhole(out, running.exitValue() == 0);
        }
        assertEquals(0, analyze(program, studies.getFirst(), out).waitFor(), program.output());
        checkWhole(out, true);
        try (Stream<Path> left = Files.list(program.temporary())) {
            assertEquals(
                    List.of(),
                    left.map(path -> path.getFileName().toString())
                            .filter(name -> name.startsWith("lectern-study-"))
                            .toList());
        }
    }

    private static Process analyze(Started program, Path study, Path out) throws IOException {
        return program.command(
                "analyze",
                study.toString(),
                "--no-figures",
                "--vega",
                "--only",
                "explore,churn,dropoff",
                "--out",
                out.toString());
    }

    /** Every file parses, and a summary is there only beside all files that it names. */
    private static void checkWhole(Path out, boolean ended) throws IOException {
        Path summary = out.resolve("summary.json");
        assertTrue(!ended || Files.exists(summary));
        try (Stream<Path> files = Files.list(out)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".json")) {
                    JsonMapper.shared().readTree(Files.readString(file));
                } else if (name.endsWith(".csv")) {
                    assertTrue(Files.readString(file).endsWith("\n"), name);
                }
            }
        }
        if (Files.exists(summary)) {
            JsonNode whole = JsonMapper.shared().readTree(Files.readString(summary));
            for (JsonNode analysis : whole.at("/analyses")) {
                for (JsonNode file : analysis.at("/files")) {
                    Path written = out.resolve(file.at("/name").asString());
                    assertTrue(Files.exists(written), written.toString());
                    if (written.toString().endsWith(".csv")) {
                        assertEquals(file.at("/rows").asLong() + 1, rows(written), written.toString());
                    }
                }
            }
        }
    }

    /** The titles of these studies hold no line ends. */
    private static long rows(Path csv) throws IOException {
        try (Stream<String> lines = Files.lines(csv)) {
            return lines.count();
        }
    }
}
