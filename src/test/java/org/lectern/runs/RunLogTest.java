package org.lectern.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.contract.ProblemException;
import org.lectern.contract.Sha256;

class RunLogTest {

    @TempDir
    private Path folder;

    private RunLog log;

    @BeforeEach
    void place() {
        log = new RunLog(folder.resolve("runs"));
    }

    private List<String> ids() {
        return log.read().all().stream().map(run -> run.run().id()).toList();
    }

    @Test
    void whatIsKeptComesBackToTheLastDigit() {
        Run run = SomeRuns.run(SomeRuns.ONE, "", "risk", 0.1 + 0.2, Map.of("week", "4", "odd", "ü\n\"ö"));
        SomeRuns.kept(log, run);
        assertEquals(List.of(run), log.read().all().stream().map(KeptRun::run).toList());
        assertEquals(0, log.read().unreadable());
    }

    @Test
    void nothingIsThereBeforeTheFirst() {
        assertEquals(List.of(), log.read().all());
        assertFalse(Files.exists(log.place()));
    }

    @Test
    void whatIsSaidLaterHolds() {
        KeptRun one = SomeRuns.kept(log, SomeRuns.run(SomeRuns.ONE));
        KeptRun two = SomeRuns.kept(log, SomeRuns.run(SomeRuns.TWO));
        log.name(one, " Autumn ");
        log.note(one, "Before the videos were cut");
        log.use(one);
        log.use(two);
        KeptRun now = log.read().get("Autumn");
        assertEquals(SomeRuns.ONE, now.run().id());
        assertEquals("Before the videos were cut", now.note());
        assertFalse(now.inUse(), "one of a task is in use");
        assertEquals(
                SomeRuns.TWO, log.read().inUse("completion").orElseThrow().run().id());
        assertTrue(log.read().inUse("risk").isEmpty());
        log.name(one, "");
        assertEquals("11111111", log.read().get("1111").title());
    }

    @Test
    void whoIsMeantIsAskedForWhereItIsNotClear() {
        SomeRuns.kept(log, SomeRuns.run("12" + "0".repeat(30)));
        SomeRuns.kept(log, SomeRuns.run("13" + "0".repeat(30)));
        Runs runs = log.read();
        assertEquals("several-runs", code(() -> runs.get("1")));
        assertEquals("no-run", code(() -> runs.get("4")));
        assertEquals("no-run", code(() -> runs.get("")));
        assertEquals("12" + "0".repeat(30), runs.get("12").run().id());
    }

    private static String code(Runnable asked) {
        return assertThrows(ProblemException.class, asked::run).problem().code();
    }

    /** As a crash or a full disk leaves it. */
    @Test
    void aLineThatWasCutOffTakesNoOtherWithIt() throws IOException {
        SomeRuns.kept(log, SomeRuns.run(SomeRuns.ONE));
        SomeRuns.kept(log, SomeRuns.run(SomeRuns.TWO));
        byte[] whole = Files.readAllBytes(log.file());
        for (int cut : new int[] {1, 2, 40, whole.length / 3}) {
            Files.write(log.file(), Arrays.copyOf(whole, whole.length - cut));
            SomeRuns.kept(log, SomeRuns.run("3".repeat(32)));
            List<String> left = cut == 1
                    ? List.of(SomeRuns.ONE, SomeRuns.TWO, "3".repeat(32))
                    : List.of(SomeRuns.ONE, "3".repeat(32));
            assertEquals(left, ids(), () -> cut + " bytes were lost");
            assertEquals(cut == 1 ? 0 : 1, log.read().unreadable());
        }
    }

    @Test
    void whatIsNoLineIsCountedAndPassedOver() throws IOException {
        SomeRuns.kept(log, SomeRuns.run(SomeRuns.ONE));
        Files.writeString(
                log.file(),
                "nonsense\n{\"kind\":\"trained\"}\n{\"kind\":\"of-tomorrow\",\"id\":\"x\"}\n[1]\n\n",
                StandardOpenOption.APPEND);
        assertEquals(List.of(SomeRuns.ONE), ids());
        assertEquals(4, log.read().unreadable());
    }

    @Test
    void twoWritersLoseNothing() {
        IntStream.range(0, 40)
                .parallel()
                .forEach(i -> SomeRuns.kept(new RunLog(log.place()), SomeRuns.run("%032x".formatted(i))));
        assertEquals(40, ids().stream().distinct().count());
        assertEquals(0, log.read().unreadable());
    }

    /** Runs stand as they were written, whatever a clock says that was set back. */
    @Test
    void theOrderIsThatOfWriting() {
        SomeRuns.kept(log, SomeRuns.run(SomeRuns.TWO));
        SomeRuns.kept(log, SomeRuns.run(SomeRuns.ONE));
        assertEquals(List.of(SomeRuns.TWO, SomeRuns.ONE), ids());
    }

    @Test
    void aDeletedRunIsGoneWithItsTrialsAndFiles() throws IOException {
        Run trial = SomeRuns.run(SomeRuns.TWO, SomeRuns.ONE, "completion", 0.7, Map.of());
        KeptRun run = log.add(SomeRuns.run(SomeRuns.ONE), List.of(trial), into -> {
            Files.writeString(into.resolve("a.csv"), "a\n");
            return List.of(new Run.KeptFile("a.csv", Sha256.hex("a\n".getBytes(StandardCharsets.UTF_8))));
        });
        assertTrue(Files.exists(run.folder().resolve("a.csv")));
        assertEquals(1, log.read().trials(run).size());
        assertEquals(1, log.read().asked().size());
        long before = Files.size(log.file());
        log.delete(run);
        assertEquals(List.of(), ids());
        assertFalse(Files.exists(run.folder()));
        assertTrue(Files.size(log.file()) > before, "the log only grows");
    }

    @Test
    void whereNothingCanBeWrittenNothingIsLeft() throws IOException {
        Files.createDirectories(log.place());
        Files.createDirectory(log.file());
        assertThrows(ProblemException.class, () -> SomeRuns.kept(log, SomeRuns.run(SomeRuns.ONE)));
        assertFalse(Files.exists(log.folder(SomeRuns.ONE)));
    }

    @Test
    void filesThatCannotBeWrittenLeaveNoRun() {
        assertThrows(
                ProblemException.class,
                () -> log.add(SomeRuns.run(SomeRuns.ONE), List.of(), into -> {
                    Files.writeString(into.resolve("half"), "half");
                    throw new IOException("No space left on device");
                }));
        assertEquals(List.of(), ids());
        assertFalse(Files.exists(log.folder(SomeRuns.ONE)));
    }
}
