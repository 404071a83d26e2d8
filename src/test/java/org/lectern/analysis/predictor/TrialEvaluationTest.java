package org.lectern.analysis.predictor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;
import org.lectern.contract.TaskCancelled;
import org.lectern.contract.TaskContext;
import org.lectern.evaluation.Evaluation;
import org.lectern.evaluation.Evaluator;
import org.lectern.evaluation.Measure;
import org.lectern.evaluation.Metric;
import org.lectern.evaluation.Outcomes;
import org.lectern.evaluation.ReliabilityBin;
import org.lectern.evaluation.TestSet;
import org.lectern.stats.Confusion;
import org.lectern.stats.Interval;

class TrialEvaluationTest {

    private static final CompletionModel MODEL = SampleModels.corrected();

    private static Evaluation judge(Trial trial) {
        return trial.evaluate(42, TaskContext.quiet());
    }

    /** Two learners, one bin, two courses of which 0.2 and 0.9 are said; the regression says 0.6 of both. */
    private static Trial small(int[] views, int[] finished) {
        TestSet judged = new TestSet(
                new Outcomes(new int[] {0, 0, 1, 1}, new int[] {0, 1, 0, 1}, views, finished),
                new double[] {0.2, 0.9},
                new double[] {0.6, 0.6});
        return new Trial(MODEL, judged, 2, 0.75, 100, 20, false, SampleTrials.NO_CASES);
    }

    /** 0.2: one of four finished; 0.9: five of six. */
    @Test
    void agreesWithAHandWorkedExample() {
        Evaluation found = judge(small(new int[] {3, 2, 1, 4}, new int[] {1, 2, 0, 3}));
        assertEquals(10, found.rows());
        assertEquals(6, found.positives());
        assertEquals(new Confusion(5, 1, 1, 3), found.confusion());
        assertMetric(found, Measure.ROC_AUC, (5 * (3 + 0.5) + 1 * 1.5) / 24, 0.5, 0.5);
        assertMetric(found, Measure.AVERAGE_PRECISION, (5 * 5 / 6.0 + 6 / 10.0) / 6, 0.6, 0.6);
        double ofShare = -(6 * Math.log(0.75) + 4 * Math.log(0.25)) / 10;
        double ofAlone = -(6 * Math.log(0.6) + 4 * Math.log(0.4)) / 10;
        double loss = -(5 * Math.log(0.9) + Math.log(0.1) + Math.log(0.2) + 3 * Math.log(0.8)) / 10;
        assertMetric(found, Measure.LOG_LOSS, loss, ofShare, ofAlone);
        assertMetric(found, Measure.BRIER_SCORE, (5 * 0.01 + 0.81 + 0.64 + 3 * 0.04) / 10, 0.2625, 0.24);
        // Most views in training were finished, so that is predicted for every view.
        assertMetric(found, Measure.ACCURACY, 0.8, 0.6, 0.6);
        assertMetric(found, Measure.PRECISION, 5 / 6.0, 0.6, 0.6);
        assertMetric(found, Measure.RECALL, 5 / 6.0, 1, 1);
        assertMetric(found, Measure.F1, 5 / 6.0, 0.75, 0.75);
        double error = (4 * 0.05 + 6 * (0.9 - 5 / 6.0)) / 10;
        assertMetric(found, Measure.EXPECTED_CALIBRATION_ERROR, error, 0.15, 0);
        assertEquals(ofShare - loss, found.sparedOverBaseRate().value(), 1e-12);
        assertEquals(ofAlone - loss, found.sparedOverSimpler().value(), 1e-12);
        assertEquals(19 / 24.0 - 0.5, found.overSimpler().value(), 1e-12);
        // There is one bin, so shuffling averages changes nothing, and shuffling courses leaves no order.
        assertEquals(0, found.drops().getFirst().value(), 1e-12);
        assertEquals(19 / 24.0 - 0.5, found.drops().getLast().value(), 1e-12);
    }

    private static void assertMetric(Evaluation found, Measure measure, double value, double baseline, double alone) {
        Metric metric = found.metric(measure);
        assertEquals(value, metric.value(), 1e-12, measure.id());
        assertEquals(baseline, metric.baseline(), 1e-12, measure.id());
        assertEquals(alone, metric.simpler(), 1e-12, measure.id());
        assertEquals(alone, found.estimateOfSimpler(measure).value(), 1e-12, measure.id());
    }

    @Test
    void namesMeasuresInTheirOrder() {
        List<String> names = List.of(
                "roc_auc",
                "average_precision",
                "log_loss",
                "brier_score",
                "accuracy",
                "precision",
                "recall",
                "f1",
                "expected_calibration_error");
        Trial trial = SampleTrials.of(MODEL, 40, SampleTrials.AS_PREDICTED, 3);
        Evaluation found = judge(trial);
        assertEquals(names, found.metrics().stream().map(Metric::name).toList());
        assertEquals(names, found.simpler().stream().map(Metric::name).toList());
        assertEquals(40, trial.unseenCourses());
    }

    /** Draws of learners make a calibration error greater, so they say nothing of it. */
    private static List<Measure> sure() {
        return Measure.ALL.stream()
                .filter(measure -> measure != Measure.EXPECTED_CALIBRATION_ERROR)
                .toList();
    }

    @Test
    void intervalsHoldTheirValuesAndNarrowWithLearners() {
        Evaluation few = judge(SampleTrials.of(MODEL, 50, SampleTrials.AS_PREDICTED, 3));
        Evaluation many = judge(SampleTrials.of(MODEL, 800, SampleTrials.AS_PREDICTED, 3));
        for (Measure measure : sure()) {
            Interval wide = few.metric(measure).interval().orElseThrow();
            Interval narrow = many.metric(measure).interval().orElseThrow();
            assertTrue(wide.contains(few.metric(measure).value()), measure.id());
            assertTrue(narrow.contains(many.metric(measure).value()), measure.id());
            assertTrue(narrow.high() - narrow.low() < wide.high() - wide.low(), measure.id());
        }
        assertTrue(many.estimate(Measure.ROC_AUC).surelyAbove(0.5));
        assertTrue(many.sparedOverBaseRate().surelyAbove(0));
        assertTrue(many.drops().getFirst().surelyAbove(many.drops().getLast().value()));
    }

    /** A hundred learners who each made the same ten views again know no more than before. */
    @Test
    void countsLearnersNotViews() {
        Evaluation once = judge(small(new int[] {3, 2, 1, 4}, new int[] {1, 2, 0, 3}));
        Evaluation tenfold = judge(small(new int[] {30, 20, 10, 40}, new int[] {10, 20, 0, 30}));
        for (Measure measure : sure()) {
            if (measure == Measure.AVERAGE_PRECISION) {
                // So few learners do not tell where it lies.
                assertTrue(once.metric(measure).interval().isEmpty());
                assertTrue(tenfold.metric(measure).interval().isEmpty());
                continue;
            }
            Interval narrow = tenfold.metric(measure).interval().orElseThrow();
            Interval wide = once.metric(measure).interval().orElseThrow();
            assertEquals(wide.low(), narrow.low(), 1e-12, measure.id());
            assertEquals(wide.high(), narrow.high(), 1e-12, measure.id());
        }
    }

    @Test
    void theSameSeedGivesTheSame() {
        Trial trial = SampleTrials.of(MODEL, 60, SampleTrials.AS_PREDICTED, 3);
        assertEquals(judge(trial), judge(trial));
        assertFalse(judge(trial).equals(trial.evaluate(43, TaskContext.quiet())));
    }

    @Test
    void reliabilityHoldsEveryViewAndLearner() {
        Evaluation found = judge(SampleTrials.of(MODEL, 300, SampleTrials.AS_PREDICTED, 4));
        List<ReliabilityBin> bins = found.reliability();
        assertEquals(found.rows(), bins.stream().mapToLong(ReliabilityBin::rows).sum());
        assertTrue(bins.size() >= 8 && bins.size() <= 10, () -> "bins: " + bins.size());
        for (int i = 0; i < bins.size(); i++) {
            ReliabilityBin bin = bins.get(i);
            assertTrue(bin.interval().contains(bin.share()));
            assertTrue(bin.learners() <= bin.rows() && bin.learners() > 0);
            assertTrue(i == 0 || bin.predicted() > bins.get(i - 1).predicted());
        }
        assertTrue(bins.stream()
                        .filter(bin -> bin.interval().contains(bin.predicted()))
                        .count()
                >= bins.size() - 1);
    }

    @Test
    void oneClassHasNoOrderButTheRest() {
        Evaluation found = judge(SampleTrials.of(MODEL, 30, _ -> 1, 3));
        assertTrue(found.oneClass());
        assertEquals(Double.NaN, found.metric(Measure.ROC_AUC).value());
        assertEquals(Optional.empty(), found.metric(Measure.ROC_AUC).interval());
        assertEquals(1, found.metric(Measure.AVERAGE_PRECISION).value(), 1e-12);
        assertTrue(found.metric(Measure.LOG_LOSS).interval().isPresent());
        assertEquals(Optional.empty(), found.overSimpler().interval());
    }

    @Test
    void oneLearnerHasNoIntervals() {
        Evaluation found = judge(SampleTrials.of(MODEL, 1, SampleTrials.BY_CHANCE, 3));
        assertEquals(1, found.learners());
        assertTrue(found.metrics().stream().allMatch(metric -> metric.interval().isEmpty()));
        assertFalse(Double.isNaN(found.metric(Measure.LOG_LOSS).value()));
        assertEquals(1, found.reliability().getFirst().learners());
    }

    @Test
    void noViewsHaveNothing() {
        TestSet none = new TestSet(
                new Outcomes(new int[0], new int[0], new int[0], new int[0]), new double[] {0.5}, new double[] {0.5});
        Evaluation found = judge(new Trial(MODEL, none, 1, 0.5, 10, 2, false, SampleTrials.NO_CASES));
        assertEquals(0, found.rows());
        assertEquals(Double.NaN, found.metric(Measure.LOG_LOSS).value());
        assertEquals(List.of(), found.reliability());
    }

    @Test
    void constantProbabilitiesAreWorthAGuess() {
        double[] same = new double[6];
        Arrays.fill(same, 0.6);
        TestSet judged = new TestSet(
                new Outcomes(new int[] {0, 1, 2}, new int[] {0, 3, 5}, new int[] {4, 4, 4}, new int[] {1, 2, 3}),
                same,
                same);
        Evaluation found = judge(new Trial(MODEL, judged, 3, 0.5, 10, 2, false, SampleTrials.NO_CASES));
        assertEquals(0.5, found.metric(Measure.ROC_AUC).value());
        assertEquals(
                Optional.of(new Interval(0.5, 0.5)),
                found.metric(Measure.ROC_AUC).interval());
        assertEquals(1, found.reliability().size());
        assertEquals(0, found.drops().getFirst().value());
    }

    @Test
    void stopsBetweenDrawsWhenCancelled() {
        AtomicInteger asked = new AtomicInteger();
        TaskContext cancelled = new TaskContext() {
            @Override
            public void progress(String step, DoubleSupplier fraction) {}

            @Override
            public void checkCancelled() {
                if (asked.incrementAndGet() > 5) {
                    throw new TaskCancelled();
                }
            }

            @Override
            public Registration onCancel(Runnable stop) {
                return () -> {};
            }
        };
        Trial trial = SampleTrials.of(MODEL, 30, SampleTrials.AS_PREDICTED, 3);
        assertThrows(TaskCancelled.class, () -> trial.evaluate(42, cancelled));
        assertTrue(asked.get() < Evaluator.RESAMPLES);
    }
}
