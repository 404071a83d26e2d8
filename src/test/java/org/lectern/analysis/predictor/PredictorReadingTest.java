package org.lectern.analysis.predictor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.lectern.analysis.Mode;
import org.lectern.analysis.Notice;
import org.lectern.analysis.Reading;
import org.lectern.evaluation.Estimate;
import org.lectern.evaluation.Evaluation;
import org.lectern.evaluation.Metric;
import org.lectern.evaluation.Verdict;
import org.lectern.stats.Interval;

class PredictorReadingTest {

    private static final CompletionModel MODEL = SampleModels.corrected();

    private static Reading reading(Mode mode, int learners, DoubleUnaryOperator truth) {
        return new PredictorReading(SampleTrials.outcome(mode, learners, truth)).reading();
    }

    private static List<String> codes(Reading reading) {
        return reading.notices().stream().map(Notice::code).toList();
    }

    @Test
    void saysWhatAModelIsWorth() {
        Reading reading = reading(Mode.CORRECTED, 300, SampleTrials.AS_PREDICTED);
        assertEquals(
                "For learners it has never seen, the model ranks a finished view above an unfinished one in 90.6 of 100"
                        + " pairs (89.1 to 92.2); guessing gives 50.",
                reading.headline());
        assertEquals(
                "Where it counts a view as finished above 50 %, it predicts 84.8 of 100 views correctly (83.1 to 86.9); always"
                        + " predicting that a view is not finished is right in 71.0, the share of such views among the 3,000 judged, of"
                        + " 300 learners kept back from training.",
                reading.sentences().getFirst());
        assertTrue(reading.sentences().get(1).endsWith("which may be chance."));
        assertTrue(reading.sentences().get(2).contains("the model ranks 0.7 more (0.3 to 1.1)."));
        assertTrue(reading.actions().getFirst().startsWith("Use it to choose whom to ask first"));
        assertEquals(
                List.of("parts", "no-times", "unseen-courses", "staff", "calibration", "early-end"), codes(reading));
    }

    @Test
    void tellsNobodyToWriteWhereItIsAGuess() {
        Reading reading = reading(Mode.CORRECTED, 300, SampleTrials.BY_CHANCE);
        assertEquals(
                "This model is no better than guessing, which ranks 50 of 100 pairs of a finished and an unfinished view"
                        + " rightly; it ranks 50.3 (48.1 to 51.9). Do not write to anybody because of it.",
                reading.headline());
        assertEquals(1, reading.actions().size());
        assertTrue(reading.actions().getFirst().startsWith("Ask learners"));
    }

    @Test
    void namesByHowMuchThePublishedWayFlatters() {
        Trial corrected = SampleTrials.of(MODEL, 800, p -> 0.2 + p / 2, 1);
        Trial published = SampleTrials.of(SampleModels.asPublished(), 800, SampleTrials.AS_PREDICTED, 2);
        Reading reading = new PredictorReading(SampleTrials.outcome(Mode.CORRECTED, corrected, published)).reading();
        assertTrue(
                reading.sentences()
                        .get(1)
                        .endsWith("Judged as published it looks 23.4 of 100 pairs better than it is (21.8 to 25.3)."),
                reading::toString);
        // It ranks, but says far too little and too much.
        assertTrue(reading.headline()
                .endsWith("no better than saying 46 % of every view, the share finished of those trained on."));
    }

    @Test
    void neverPraisesThePublishedWayUnasked() {
        Reading reading = reading(Mode.AS_PUBLISHED, 300, SampleTrials.AS_PREDICTED);
        assertTrue(reading.headline().startsWith("As published, among views of learners it has seen"));
        assertTrue(codes(reading).contains("published-way"));
        assertTrue(reading.actions().getFirst().startsWith("Go by the corrected model"));
    }

    @Test
    void isSureOfNothingWithFewLearners() {
        Reading few = reading(Mode.CORRECTED, 8, SampleTrials.AS_PREDICTED);
        assertEquals("8 learners are too few to tell what the model is worth (80 views judged).", few.headline());
        assertEquals("few-learners", codes(few).getFirst());
        assertFalse(few.sentences().get(1).contains("better than it is"));
        Reading one = reading(Mode.CORRECTED, 1, SampleTrials.BY_CHANCE);
        assertEquals("One learner is too few to tell what the model is worth (10 views judged).", one.headline());
    }

    @Test
    void saysWhereAllWentAlike() {
        Reading all = reading(Mode.CORRECTED, 30, _ -> 1);
        assertEquals(
                "All of the 300 views judged were finished, so nothing tells whether the model can tell views apart.",
                all.headline());
        assertTrue(codes(all).contains("one-class"));
        Reading none = reading(Mode.CORRECTED, 30, _ -> 0);
        assertTrue(none.headline().startsWith("None of the 300 views judged were finished"));
        assertEquals(
                "No view was left to judge the model by, so nothing tells what it is worth.",
                reading(Mode.CORRECTED, 0, _ -> 0).headline());
    }

    @Test
    void standsByTheIntervalsAlone() {
        Estimate sure = new Estimate(0.1, Optional.of(new Interval(0.05, 0.15)));
        Estimate unsure = new Estimate(0.1, Optional.of(new Interval(-0.05, 0.25)));
        Estimate less = new Estimate(-0.1, Optional.of(new Interval(-0.15, -0.05)));
        Estimate unknown = new Estimate(0.1, Optional.empty());
        assertEquals(Verdict.BETTER, verdict(0.6, 0.7, sure, unsure, sure));
        assertEquals(Verdict.BETTER, verdict(0.6, 0.7, unsure, sure, sure));
        assertEquals(Verdict.NO_BETTER_THAN_SIMPLER, verdict(0.6, 0.7, unsure, unsure, sure));
        assertEquals(Verdict.WORSE_THAN_SIMPLER, verdict(0.6, 0.7, less, sure, sure));
        assertEquals(Verdict.NO_BETTER_THAN_BASE_RATE, verdict(0.6, 0.7, sure, sure, unsure));
        assertEquals(Verdict.NO_BETTER_THAN_BASE_RATE, verdict(0.6, 0.7, sure, sure, unknown));
        assertEquals(Verdict.NO_BETTER_THAN_GUESSING, verdict(0.5, 0.7, sure, sure, sure));
        assertEquals(Verdict.UNSURE, verdict(Double.NaN, 0.7, sure, sure, sure));
    }

    /** @param low end of the interval of the ROC-AUC, or NaN for none */
    private static Verdict verdict(double low, double auc, Estimate over, Estimate spared, Estimate sparedBase) {
        Optional<Interval> interval = Double.isNaN(low) ? Optional.empty() : Optional.of(new Interval(low, 0.9));
        Evaluation found = SampleTrials.outcome(Mode.CORRECTED, 20, SampleTrials.AS_PREDICTED)
                .correctedEvaluation();
        return Verdict.of(new Evaluation(
                found.rows(),
                found.positives(),
                found.learners(),
                found.manyLearners(),
                List.of(new Metric("roc_auc", auc, interval, 0.5, 0.6)),
                found.simpler(),
                over,
                spared,
                sparedBase,
                found.reliability(),
                found.confusion(),
                found.drops()));
    }
}
