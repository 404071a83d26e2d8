package org.lectern.analysis.predictor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.analysis.Mode;
import org.lectern.evaluation.Estimate;
import org.lectern.evaluation.Evaluation;
import org.lectern.evaluation.Metric;
import org.lectern.evaluation.Observation;
import org.lectern.stats.Interval;

class OutcomeTest {

    private static final Outcome OUTCOME = SampleTrials.outcome(Mode.AS_PUBLISHED, 20, SampleTrials.AS_PREDICTED);

    @Test
    void theModeDecidesWhichTrialIsMeant() {
        assertSame(OUTCOME.published(), OUTCOME.trial());
        assertSame(OUTCOME.publishedEvaluation(), OUTCOME.evaluation());
    }

    /** 0.80 (0.77 to 0.84) less 0.70 (0.66 to 0.73): 0.1 less √(0.03² + 0.03²), and more √(0.04² + 0.04²). */
    @Test
    void flatteryIsTheDifferenceAndItsIntervalIsMadeOfBoth() {
        Estimate found = outcome(0.7, Optional.of(new Interval(0.66, 0.73)), 0.8, Optional.of(new Interval(0.77, 0.84)))
                .flattery();
        assertEquals(0.1, found.value(), 1e-12);
        assertEquals(0.1 - 0.03 * Math.sqrt(2), found.interval().orElseThrow().low(), 1e-12);
        assertEquals(0.1 + 0.04 * Math.sqrt(2), found.interval().orElseThrow().high(), 1e-12);
        assertEquals(
                Optional.empty(),
                outcome(0.7, Optional.empty(), 0.8, Optional.of(new Interval(0.77, 0.84)))
                        .flattery()
                        .interval());
    }

    private static Outcome outcome(
            double corrected, Optional<Interval> ofCorrected, double published, Optional<Interval> ofPublished) {
        return new Outcome(
                OUTCOME.params(),
                OUTCOME.corrected(),
                evaluation(corrected, ofCorrected),
                OUTCOME.published(),
                evaluation(published, ofPublished),
                OUTCOME.parts(),
                OUTCOME.outlooks(),
                new Observation(List.of(), 0, 0));
    }

    private static Evaluation evaluation(double auc, Optional<Interval> interval) {
        Evaluation found = OUTCOME.correctedEvaluation();
        return new Evaluation(
                found.rows(),
                found.positives(),
                found.learners(),
                found.manyLearners(),
                List.of(new Metric("roc_auc", auc, interval, 0.5, 0.6)),
                found.simpler(),
                found.overSimpler(),
                found.sparedOverSimpler(),
                found.sparedOverBaseRate(),
                found.reliability(),
                found.confusion(),
                found.drops());
    }
}
