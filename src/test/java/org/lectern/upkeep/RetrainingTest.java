package org.lectern.upkeep;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.DoubleSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.analysis.Mode;
import org.lectern.analysis.TrainedModel;
import org.lectern.analysis.predictor.PredictorAnalysis;
import org.lectern.contract.ProblemException;
import org.lectern.contract.TaskCancelled;
import org.lectern.contract.TaskContext;
import org.lectern.model.ModelFile;
import org.lectern.model.Task;
import org.lectern.runs.RunLog;
import org.lectern.study.Study;
import org.lectern.study.StudyFixture.View;
import org.lectern.upkeep.Reason.Rule;

class RetrainingTest {

    private static final TaskContext QUIET = TaskContext.quiet();
    private static final Instant THEN = Instant.parse("2026-09-01T08:00:00Z");
    private static final Instant NOW = THEN.plus(Duration.ofDays(10));

    /** No rule but those that a test asks for. */
    private static final Policy NEVER =
            new Policy(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, false, false, false, 0.01, 5);

    private static final Policy OLD_AT_A_WEEK = new Policy(7, Double.POSITIVE_INFINITY, false, false, false, 0.01, 5);

    @TempDir
    private Path folder;

    private Path file;
    private RunLog log;

    @BeforeEach
    void train() throws IOException {
        file = folder.resolve("m.lectern-model");
        log = new RunLog(folder.resolve("runs"));
        try (Study study = opened(DrawnTerm.views(200, 3, 1.5, 1), "then")) {
            ModelFile.write(trained(study), file, THEN);
        }
    }

    private static TrainedModel trained(Study study) {
        return new PredictorAnalysis()
                .ask(DrawnTerm.params(Mode.CORRECTED), study, QUIET)
                .model()
                .orElseThrow();
    }

    private Study opened(List<View> views, String name) throws IOException {
        return DrawnTerm.opened(views, folder.resolve(name + ".csv"));
    }

    private Outcome with(Policy policy, List<View> views) throws IOException {
        return with(policy, views, NOW, false);
    }

    private Outcome with(Policy policy, List<View> views, Instant now, boolean dry) throws IOException {
        try (Study study = opened(views, "now")) {
            return new Retraining(file, Task.COMPLETION, policy, log, now, dry).with(study, QUIET);
        }
    }

    private static Set<Rule> rules(Outcome outcome) {
        return outcome.reasons().stream()
                .map(Reason::rule)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Rule.class)));
    }

    private Set<String> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(one -> one.getFileName().toString())
                    .filter(name -> !name.endsWith(".csv"))
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void ofTheSameDataNothingIsToBeDone() throws IOException {
        byte[] before = Files.readAllBytes(file);
        Outcome outcome = with(new Policy(1e-9, 1e-9, true, true, true, 0, 5), DrawnTerm.views(200, 3, 1.5, 1));
        assertEquals(Result.NOTHING_TO_DO, outcome.result());
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    @Test
    void anOldModelIsReplacedAndStaysBesideTheNewOne() throws IOException {
        TrainedModel before = ModelFile.read(file);
        Outcome outcome = with(OLD_AT_A_WEEK, DrawnTerm.views(200, 3, 1.5, 2));
        assertEquals(Result.REPLACED, outcome.result(), () -> String.join("\n", outcome.sentences()));
        assertEquals(EnumSet.of(Rule.AGE), rules(outcome));
        assertEquals(before, ModelFile.read(folder.resolve(outcome.earlier())));
        TrainedModel now = ModelFile.read(file);
        try (Study study = opened(DrawnTerm.views(200, 3, 1.5, 2), "now")) {
            Path own = folder.resolve("own");
            ModelFile.write(trained(study), own);
            assertEquals(ModelFile.read(own), now);
        }
        assertEquals(Optional.of(NOW), ModelFile.saved(file));
        LastCheck check = LastCheck.beside(file).orElseThrow();
        assertEquals(Result.REPLACED, check.retrained().orElseThrow().result());
        assertEquals(outcome.run(), log.read().inUse("completion").orElseThrow().shortId());
    }

    @Test
    void twiceIsOnce() throws IOException {
        List<View> views = DrawnTerm.views(200, 3, 1.5, 2);
        assertEquals(Result.REPLACED, with(OLD_AT_A_WEEK, views).result());
        Set<String> files = files();
        byte[] model = Files.readAllBytes(file);
        assertEquals(
                Result.NOTHING_TO_DO,
                with(OLD_AT_A_WEEK, views, NOW.plus(Duration.ofDays(100)), false)
                        .result());
        assertEquals(files, files());
        assertArrayEquals(model, Files.readAllBytes(file));
    }

    /** Of a dozen learners hardly anything can be learnt. */
    @Test
    void aWorseModelIsRefusedAndTheSameDataIsNotTriedAgain() throws IOException {
        byte[] before = Files.readAllBytes(file);
        Policy strict = new Policy(7, Double.POSITIVE_INFINITY, false, false, false, 0, 5);
        List<View> views = DrawnTerm.views(12, 3, 1.5, 3);
        Outcome outcome = with(strict, views);
        assertEquals(Result.REFUSED, outcome.result(), () -> String.join("\n", outcome.sentences()));
        assertTrue(outcome.challenge().orElseThrow().better().value() < 0);
        assertEquals("", outcome.earlier());
        assertArrayEquals(before, Files.readAllBytes(file));
        assertTrue(log.read().inUse("completion").isEmpty());
        assertEquals(1, log.read().asked().size());

        assertEquals(Result.NOTHING_TO_DO, with(strict, views).result());
        assertEquals(1, log.read().asked().size());
        assertEquals(
                Result.REPLACED,
                with(new Policy(7, Double.POSITIVE_INFINITY, false, false, false, 1, 5), views)
                        .result());
    }

    @Test
    void whereNoRuleHoldsItIsOnlyLookedAt() throws IOException {
        Outcome outcome = with(NEVER, DrawnTerm.views(400, 3, 1.5, 2));
        assertEquals(Result.NOTHING_TO_DO, outcome.result());
        assertEquals(List.of(), log.read().all());
        LastCheck check = LastCheck.beside(file).orElseThrow();
        assertEquals(NOW, check.checked());
        assertTrue(check.drift().isPresent());
        assertTrue(check.retrained().isEmpty());
    }

    @Test
    void moreRowsAndNewCoursesAreReasons() throws IOException {
        Policy policy = new Policy(Double.POSITIVE_INFINITY, 0.5, true, false, false, 1, 5);
        assertEquals(EnumSet.of(Rule.MORE_ROWS), rules(with(policy, DrawnTerm.views(300, 3, 1.5, 2))));
        assertEquals(Set.of(), rules(with(policy, DrawnTerm.views(310, 3, 1.5, 3))));
        assertEquals(EnumSet.of(Rule.NEW_CONTENT), rules(with(policy, DrawnTerm.views(310, 4, 1.5, 4))));
    }

    /** Learners who used to lie far apart no longer do: whoever told them apart by their past cannot any more. */
    @Test
    void aModelThatTellsLearnersApartLessWellIsFound() throws IOException {
        Policy policy = new Policy(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, false, false, true, 1, 5);
        assertEquals(EnumSet.of(Rule.WORSE), rules(with(policy, DrawnTerm.views(300, 3, 0.1, 2))));
    }

    @Test
    void driftIsAReason() throws IOException {
        try (Study study = opened(DrawnTerm.views(400, 3, 0.5, 1), "many")) {
            ModelFile.write(trained(study), file, THEN);
        }
        Policy policy = new Policy(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, false, true, false, 1, 5);
        assertEquals(Set.of(), rules(with(policy, DrawnTerm.views(400, 3, 0.5, 2))));
        assertEquals(EnumSet.of(Rule.DRIFT), rules(with(policy, DrawnTerm.views(400, 3, 4, 3))));
    }

    /** A clock that went back makes a model of tomorrow, which is not old. */
    @Test
    void aClockThatWentBackIsNoReason() throws IOException {
        Outcome outcome = with(OLD_AT_A_WEEK, DrawnTerm.views(200, 3, 1.5, 2), THEN.minus(Duration.ofDays(400)), false);
        assertEquals(Result.NOTHING_TO_DO, outcome.result());
    }

    @Test
    void aModelThatDoesNotSayWhenItWasSavedHasNoAge() throws IOException {
        ModelFile.write(ModelFile.read(file), file);
        Outcome outcome = with(OLD_AT_A_WEEK, DrawnTerm.views(200, 3, 1.5, 2));
        assertEquals(Result.NOTHING_TO_DO, outcome.result());
        assertTrue(String.join(" ", outcome.sentences()).contains("does not say when"), outcome.sentences()::toString);
    }

    @Test
    void aDryRunSaysTheSameAndWritesNothing() throws IOException {
        Set<String> files = files();
        byte[] model = Files.readAllBytes(file);
        List<View> views = DrawnTerm.views(200, 3, 1.5, 2);
        Outcome dry = with(OLD_AT_A_WEEK, views, NOW, true);
        assertEquals(files, files());
        assertArrayEquals(model, Files.readAllBytes(file));
        Outcome done = with(OLD_AT_A_WEEK, views);
        assertEquals(dry.result(), done.result());
        assertEquals(dry.challenge(), done.challenge());
    }

    @Test
    void whereThereIsNoneOneIsTrained() throws IOException {
        Files.delete(file);
        Outcome outcome = with(NEVER, DrawnTerm.views(60, 2, 1, 5));
        assertEquals(Result.REPLACED, outcome.result());
        assertEquals(EnumSet.of(Rule.NEVER_TRAINED), rules(outcome));
        assertEquals("", outcome.earlier());
        assertEquals(Optional.of(NOW), ModelFile.saved(file));
    }

    @Test
    void ofTwoAtOnceOneTrains() throws Exception {
        try (Study study = opened(DrawnTerm.views(200, 3, 1.5, 2), "now");
                ExecutorService both = Executors.newFixedThreadPool(2)) {
            CountDownLatch ready = new CountDownLatch(2);
            List<Future<Result>> results = Stream.of(1, 2)
                    .map(_ -> both.submit(() -> {
                        ready.countDown();
                        ready.await();
                        return new Retraining(file, Task.COMPLETION, OLD_AT_A_WEEK, log, NOW, false)
                                .with(study, QUIET)
                                .result();
                    }))
                    .toList();
            assertEquals(
                    EnumSet.of(Result.REPLACED, Result.NOTHING_TO_DO),
                    EnumSet.of(results.getFirst().get(), results.getLast().get()));
        }
        assertEquals(1, log.read().asked().size());
    }

    /** Nothing is trained for nothing: what cannot be written is found before. */
    @Test
    void whatCannotBeWrittenIsToldBeforeTheTraining() throws IOException {
        Files.createDirectory(LastCheck.file(file));
        byte[] before = Files.readAllBytes(file);
        List<View> views = DrawnTerm.views(200, 3, 1.5, 2);
        assertThrows(ProblemException.class, () -> with(OLD_AT_A_WEEK, views));
        assertArrayEquals(before, Files.readAllBytes(file));
        assertEquals(List.of(), log.read().all());
    }

    /** The new model is in its place all the same. */
    @Test
    void troubleWithTheLogIsTold() throws IOException {
        Files.writeString(folder.resolve("runs"), "a file where a folder should be");
        Outcome outcome = with(OLD_AT_A_WEEK, DrawnTerm.views(200, 3, 1.5, 2));
        assertEquals(Result.REPLACED, outcome.result());
        assertEquals("", outcome.run());
        assertFalse(outcome.said().isEmpty());
        assertEquals(Optional.of(NOW), ModelFile.saved(file));
    }

    @Test
    void stoppedItLeavesTheModelInUse() throws IOException {
        byte[] before = Files.readAllBytes(file);
        TaskContext stopping = new TaskContext() {
            @Override
            public void progress(String step, DoubleSupplier fraction) {
                if (fraction.getAsDouble() > 0.3) {
                    throw new TaskCancelled();
                }
            }

            @Override
            public void checkCancelled() {}

            @Override
            public Registration onCancel(Runnable action) {
                return QUIET.onCancel(action);
            }
        };
        try (Study study = opened(DrawnTerm.views(200, 3, 1.5, 2), "now")) {
            Retraining retraining = new Retraining(file, Task.COMPLETION, OLD_AT_A_WEEK, log, NOW, false);
            assertThrows(TaskCancelled.class, () -> retraining.with(study, stopping));
        }
        assertArrayEquals(before, Files.readAllBytes(file));
        assertEquals(List.of(), log.read().all());
    }
}
