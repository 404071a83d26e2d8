package org.lectern.analysis.predictor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Findings;
import org.lectern.analysis.Mode;
import org.lectern.contract.ProblemException;
import org.lectern.contract.TaskCancelled;
import org.lectern.contract.TaskContext;
import org.lectern.study.Study;
import org.lectern.study.StudyFixture;
import org.lectern.study.StudyFixture.View;

class PredictorAnalysisTest {

    private static final PredictorAnalysis ANALYSIS = new PredictorAnalysis();

    /** Few resamples, as these tests are about other things. */
    private static final PredictorParams QUICK =
            new PredictorParams(95, 30, 4, 16, 0.3, 1, 5, 5, 0.5, 2, Mode.CORRECTED, 42);

    private static Findings answer(PredictorParams params, List<View> views) {
        try (Study study = StudyFixture.of(views)) {
            return ANALYSIS.run(params, study, TaskContext.quiet());
        }
    }

    private static double metric(Findings found, String name) {
        return PredictorAnalysis.modelOf(found).metrics().stream()
                .filter(metric -> metric.name().equals(name))
                .findFirst()
                .orElseThrow()
                .value();
    }

    @Test
    void learnsThatSomeLearnersFinishAndSomeCoursesLoseThem() {
        Findings found = answer(QUICK, classOf(400, 12));
        assertTrue(metric(found, "roc_auc") > 0.7, () -> "ROC-AUC " + metric(found, "roc_auc"));
        CompletionModel model = PredictorAnalysis.modelOf(found);
        assertTrue(model.probability(90, "C0") > model.probability(40, "C0") + 0.2);
        assertTrue(model.probability(70, "C0") > model.probability(70, "C2"));
        assertEquals(2, model.resampled().size());
        assertEquals(
                model.trees().trees().size(),
                model.resampled().getFirst().trees().size());
    }

    @Test
    void lotsWithoutRhymeAreNoBetterThanGuessingButFlatterThePublishedWay() {
        Random random = new Random(11);
        List<View> views = new ArrayList<>();
        for (int learner = 0; learner < 600; learner++) {
            for (int view = 0; view < 3; view++) {
                views.add(new View("l" + learner, "v" + view, "C", random.nextBoolean() ? 100 : random.nextInt(90)));
            }
        }
        assertTrue(Math.abs(metric(answer(QUICK, views), "roc_auc") - 0.5) < 0.08);
        double published = metric(answer(QUICK.withMode(Mode.AS_PUBLISHED), views), "roc_auc");
        assertTrue(published > 0.75, () -> "An average that holds its own view tells how it went: " + published);
    }

    @Test
    void neitherTheOrderOfRowsNorThreadsChangeAnything() throws Exception {
        List<View> views = classOf(60, 6);
        List<View> shuffled = new ArrayList<>(views);
        Collections.shuffle(shuffled, new Random(1));
        List<String> once = told(answer(QUICK, views));
        assertEquals(once, told(answer(QUICK, shuffled)));
        try (ForkJoinPool pool = new ForkJoinPool(5)) {
            assertEquals(once, pool.submit(() -> told(answer(QUICK, views))).get());
        }
    }

    @Test
    void anotherSeedDrawsOtherParts() {
        List<View> views = classOf(60, 6);
        PredictorParams other = new PredictorParams(95, 30, 4, 16, 0.3, 1, 5, 5, 0.5, 2, Mode.CORRECTED, 43);
        assertNotEquals(told(answer(QUICK, views)), told(answer(other, views)));
    }

    private static List<String> told(Findings found) {
        List<String> told = new ArrayList<>();
        found.tables().forEach(table -> told.add(table.table().printAll()));
        told.add(found.reading().toString());
        told.add(PredictorAnalysis.modelOf(found).trees().toString());
        told.add(PredictorAnalysis.modelOf(found).resampled().toString());
        return told;
    }

    @Test
    void fewerThanFiveLearnersAreTold() {
        for (int learners : new int[] {1, 2, 4}) {
            ProblemException refused = assertThrows(ProblemException.class, () -> answer(QUICK, classOf(learners, 5)));
            assertEquals("too-few-learners", refused.problem().code());
        }
        assertEquals(
                "no-views",
                assertThrows(ProblemException.class, () -> answer(QUICK, List.of()))
                        .problem()
                        .code());
    }

    static Stream<List<View>> odd() {
        return Stream.of(
                each(5, learner -> new View("l" + learner, "v", "C", 100)),
                each(12, learner -> new View("l" + learner, "v", "C", 0)),
                each(12, learner -> new View("l" + learner, "v", null, learner % 2 == 0 ? 100 : 3)),
                each(300, learner -> new View("l" + learner % 30, "v" + learner, "C", 50)),
                each(200, learner -> new View("l" + learner % 40, "v", "C" + learner, learner % 101)),
                each(5_000, learner -> new View("l" + learner % 50, "v", "course " + learner, learner % 101)),
                each(90, learner -> new View("l" + learner % 9, "v", learner == 7 ? "rare" : "C", learner % 3 * 50)));
    }

    private static List<View> each(int size, Function<Integer, View> view) {
        return IntStream.range(0, size).boxed().map(view).toList();
    }

    @ParameterizedTest
    @MethodSource("odd")
    void oddStudiesAreAnsweredInBothModes(List<View> views) {
        for (Mode mode : Mode.values()) {
            Findings found = answer(QUICK.withMode(mode), views);
            assertFalse(found.reading().headline().isBlank());
            assertFalse(found.tables().isEmpty());
            for (double average : new double[] {-1, 0, 50, 100, 101}) {
                Prediction said = PredictorAnalysis.modelOf(found).predict(average, "C");
                assertTrue(said.probability() >= 0 && said.probability() <= 1);
                assertTrue(said.interval().contains(said.probability()));
            }
        }
    }

    @Test
    void aFileWithoutCoursesHasOneCurve() {
        Findings found = answer(QUICK, each(90, learner -> new View("l" + learner % 9, "v", null, learner)));
        assertEquals(
                List.of("predictor_curve 51"),
                found.tables().stream()
                        .filter(table -> table.name().equals("predictor_curve"))
                        .map(table -> table.name() + " " + table.table().rowCount())
                        .toList());
    }

    @Test
    void tellsItsProgressTreeByTreeAndStopsWhenAsked() {
        List<String> steps = new ArrayList<>();
        TaskContext cancelled = new TaskContext() {
            @Override
            public void progress(String step, DoubleSupplier fraction) {
                steps.add(step);
            }

            @Override
            public void checkCancelled() {
                if (steps.contains("Growing tree 3 of 30")) {
                    throw new TaskCancelled();
                }
            }

            @Override
            public Registration onCancel(Runnable stop) {
                return () -> {};
            }
        };
        try (Study study = StudyFixture.of(classOf(100, 6))) {
            assertThrows(TaskCancelled.class, () -> ANALYSIS.run(QUICK, study, cancelled));
        }
        assertEquals("Growing tree 3 of 30", steps.getLast());
    }

    @Test
    void takesThePublishedSettings() {
        PredictorParams params = ANALYSIS.parameters(Choices.standard());
        assertEquals(List.of(100, 6), List.of(params.trees(), params.depth()));
        assertEquals(0.3, params.rate());
        assertEquals(95, params.finished());
        assertThrows(
                IllegalArgumentException.class,
                () -> new PredictorParams(95, 0, 6, 64, 0.3, 1, 10, 5, 0.5, 10, Mode.CORRECTED, 1));
    }

    /** Learners of different patience in three courses that ask more and more of it. */
    private static List<View> classOf(int learners, int views) {
        Random random = new Random(5);
        List<View> made = new ArrayList<>();
        for (int learner = 0; learner < learners; learner++) {
            double patience = 3 * random.nextGaussian();
            for (int view = 0; view < views; view++) {
                String course = "C" + view % 3;
                double logOdds = patience + 1.5 - 1.2 * (view % 3);
                boolean finished = random.nextDouble() < 1 / (1 + Math.exp(-logOdds));
                made.add(new View("l" + learner, "v" + view, course, finished ? 100 : random.nextInt(90)));
            }
        }
        return made;
    }
}
